package org.capitation.budget;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.capitation.attribution.Counting;
import org.capitation.attribution.MemberMonths;
import org.capitation.registry.Community;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.capitation.value.Quotient;

/**
 * 逐月人数: the people of each community in each month of a year, as they are known at some time.
 *
 * @param year the budget year
 * @param counting on which days of it is counted
 * @param communities the codes of the communities by their keys, in their order
 * @param counted the people
 */
public record Headcount(
    BudgetYear year, Counting counting, Map<Integer, String> communities, MemberMonths counted) {
  /** How many units a person has who is there all year. */
  public int unitsPerYear() {
    return counting.unitsPerYear(year);
  }

  /** The days counted, by month. */
  public SortedMap<YearMonth, DateRange> days() {
    return counting.days(year);
  }

  /** What part of the year its first months are, in the units of the count. */
  public Quotient elapsed(int months) {
    YearMonth end = end(months);
    long units =
        days().entrySet().stream()
            .filter(month -> month.getKey().isBefore(end))
            .mapToLong(month -> month.getValue().days())
            .sum();
    return Quotient.of(units, unitsPerYear());
  }

  /** The people of the first months: each community, and the unattributed at the end. */
  public List<Claimant> claimants(int months) {
    YearMonth end = end(months);
    Map<Integer, Map<Members.Kind, Long>> units = new HashMap<>();
    counted
        .cells()
        .forEach(
            (cell, count) -> {
              if (cell.month().isBefore(end)) {
                units
                    .computeIfAbsent(cell.community(), key -> new HashMap<>())
                    .merge(new Members.Kind(cell.cell(), cell.signed()), count, Math::addExact);
              }
            });
    List<Claimant> claimants = new ArrayList<>();
    communities.forEach((key, code) -> claimants.add(claimant(key, code, units)));
    claimants.add(claimant(Community.NONE, Claimant.UNATTRIBUTED, units));
    return claimants;
  }

  private Claimant claimant(int key, String code, Map<Integer, Map<Members.Kind, Long>> units) {
    return Claimant.of(key, code, new Members(unitsPerYear(), units.getOrDefault(key, Map.of())));
  }

  /** The people of the first months alone. */
  public MemberMonths until(int months) {
    YearMonth end = end(months);
    Map<MemberMonths.Cell, Long> cells = new HashMap<>(counted.cells());
    cells.keySet().removeIf(cell -> !cell.month().isBefore(end));
    return new MemberMonths(cells);
  }

  /** The same, but the first months with the people that were counted then. */
  public Headcount with(MemberMonths then, int months) {
    YearMonth end = end(months);
    Map<MemberMonths.Cell, Long> cells = new HashMap<>(counted.cells());
    cells.keySet().removeIf(cell -> cell.month().isBefore(end));
    cells.putAll(then.cells());
    return new Headcount(year, counting, communities, new MemberMonths(cells));
  }

  private YearMonth end(int months) {
    return year.firstMonth().plusMonths(months);
  }
}
