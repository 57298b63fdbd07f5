package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.capitation.value.Figures;

/**
 * 参保人数: how many people somebody has, by capitation cell and contract, in units of the count.
 *
 * @param unitsPerYear how many units a person has who is there all year: 1 for heads, 12 for
 *     member-months, 365 or 366 for member-days
 * @param units the units of each kind of people; none negative
 */
public record Members(int unitsPerYear, Map<Kind, Long> units) {
  /** The name of the cell where people are not divided. */
  public static final String EVERYBODY = "";

  private static final long MONTHS = 12;

  /**
   * 人群: people who are counted together.
   *
   * @param cell the name of the cell, {@link #EVERYBODY} where people are not divided
   * @param signed with a family-doctor contract
   */
  public record Kind(String cell, boolean signed) {}

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, or a person has no unit
   */
  public Members {
    units = Map.copyOf(units);
    if (unitsPerYear < 1 || units.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(unitsPerYear + " " + units);
    }
  }

  /** People who are not divided into cells. */
  public static Members of(int unitsPerYear, long signed, long unsigned) {
    return new Members(
        unitsPerYear,
        Map.of(new Kind(EVERYBODY, true), signed, new Kind(EVERYBODY, false), unsigned));
  }

  /** The people of all; in heads if there are none. */
  static Members sum(Collection<Members> all) {
    Map<Kind, Long> units = new HashMap<>();
    all.forEach(
        members -> members.units.forEach((kind, n) -> units.merge(kind, n, Math::addExact)));
    return new Members(all.stream().mapToInt(Members::unitsPerYear).max().orElse(1), units);
  }

  /** The units of everybody. */
  public long count() {
    return count(true) + count(false);
  }

  /** The units of those with a contract, or of those without. */
  public long count(boolean signed) {
    return units.entrySet().stream()
        .filter(kind -> kind.getKey().signed() == signed)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The units of a kind of people. */
  public long count(String cell, boolean signed) {
    return units.getOrDefault(new Kind(cell, signed), 0L);
  }

  /** Everybody in member-months, half up to whole ones. */
  public long months() {
    return BigDecimal.valueOf(count())
        .multiply(BigDecimal.valueOf(MONTHS))
        .divide(BigDecimal.valueOf(unitsPerYear), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The names of the cells that have somebody, in the order of the alphabet. */
  Set<String> cells() {
    Set<String> cells = new TreeSet<>();
    units.forEach((kind, count) -> cells.add(kind.cell()));
    return cells;
  }

  /** What makes years of units in a formula: {@code ÷ 12}; nothing for heads. */
  String perYear() {
    return unitsPerYear == 1 ? "" : " ÷ " + Figures.of(unitsPerYear);
  }
}
