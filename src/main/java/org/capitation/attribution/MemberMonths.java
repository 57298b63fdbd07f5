package org.capitation.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;

/**
 * 人月: how many persons belong to whom in each month, counted as the terms say: on one day of the
 * year or of each month, or on every day (A6).
 *
 * @param cells the count of each cell; cells without anybody are absent
 */
public record MemberMonths(Map<Cell, Long> cells) {
  /**
   * One figure of the table.
   *
   * @param month the month; for a count once a year, that of the day counted
   * @param pot the pot
   * @param community the key of the community, 0 for the unattributed
   * @param signed with a family-doctor contract on the day counted
   * @param cell the name of the capitation cell, empty where people are not divided (A12)
   */
  public record Cell(YearMonth month, Pot pot, int community, boolean signed, String cell) {}

  /** 一方: whose a person is counted, with a contract or without, whatever the team. */
  private record Side(int community, boolean signed) {
    static Side of(Home home) {
      return new Side(home.community(), home.signed());
    }
  }

  /** Keeps the cells from being changed. */
  public MemberMonths {
    cells = Map.copyOf(cells);
  }

  /**
   * Counts the members of a pot in a year, in units of {@link Counting#unitsPerYear}.
   *
   * @param index whose everybody is
   * @param pot the pot to count
   * @param year the budget year
   * @param counting on which days is counted
   * @param division which cell each person is counted in
   * @throws IllegalArgumentException if the days counted are none of the year
   */
  public static MemberMonths count(
      AttributionIndex index, Pot pot, BudgetYear year, Counting counting, Division division) {
    return count(index, pot, counting.days(year), division);
  }

  /** Counts the members of a pot on a day. */
  public static MemberMonths on(AttributionIndex index, Pot pot, LocalDate day) {
    Map<YearMonth, DateRange> days = Map.of(YearMonth.from(day), DateRange.ofDays(day, day));
    return count(index, pot, new TreeMap<>(days), Division.NONE);
  }

  private static MemberMonths count(
      AttributionIndex index, Pot pot, SortedMap<YearMonth, DateRange> days, Division division) {
    List<Side> sides = index.homes().stream().map(Side::of).distinct().toList();
    int[] bySide = index.homes().stream().mapToInt(home -> sides.indexOf(Side.of(home))).toArray();
    Tally tally = new Tally(sides.size(), division, days.values());
    int[] persons = index.persons(division);
    Spells.State spells = index.spells();
    int width = division.names().size();
    for (int spell = 0; spell < spells.count(); spell++) {
      if (spells.pot(spell) == pot) {
        int side = bySide[spells.home(spell)];
        for (int cell = 0; cell < width; cell++) {
          int count = persons[spell * width + cell];
          tally.add(cell, side, spells.from(spell), spells.to(spell), count);
        }
      }
    }
    Map<Cell, Long> cells = new HashMap<>();
    tally.forEach(
        List.copyOf(days.keySet()),
        (month, number, cell, units) -> {
          Side side = sides.get(number);
          cells.put(new Cell(month, pot, side.community, side.signed, cell), units);
        });
    return new MemberMonths(cells);
  }

  /** The sum over the cells that fit. */
  public long sum(Predicate<Cell> which) {
    return cells.entrySet().stream()
        .filter(cell -> which.test(cell.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
