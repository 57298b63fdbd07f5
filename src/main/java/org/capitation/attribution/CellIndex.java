package org.capitation.attribution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.capitation.registry.Sex;
import org.capitation.registry.Vitals;
import org.capitation.value.BudgetYear;

/**
 * 单元索引: the cell of every person of an attribution in a year, in compact arrays (A12, A13).
 *
 * <p>The age is that on the first day of the budget year; who is born in the year is 0. The
 * population groups are those of the contract, so an unsigned person is in none.
 */
public final class CellIndex implements Division {
  private final Cells cells;
  private final List<String> names;
  private final AttributionIndex index;
  private final LocalDate firstDay;
  private final Map<Cells.Kind, Short> known = new HashMap<>();
  private final short[] signed;
  private final short[] unsigned;

  /** Everybody in the cell of those of whom nothing is known. */
  public CellIndex(Cells cells, AttributionIndex index, BudgetYear year) {
    this.cells = cells;
    this.index = index;
    names = cells.names();
    firstDay = year.range().from();
    signed = new short[index.persons()];
    unsigned = new short[index.persons()];
    Arrays.fill(signed, cell(Cells.NO_AGE, Sex.UNKNOWN, Cells.NO_GROUP, true));
    Arrays.fill(unsigned, cell(Cells.NO_AGE, Sex.UNKNOWN, Cells.NO_GROUP, false));
  }

  /**
   * Tells what is known of a person; nobody outside the attribution counts.
   *
   * @param person our key of the person
   * @param vitals sex and birth
   * @param groups the codes of the groups of the contract
   */
  public void put(long person, Vitals vitals, Collection<String> groups) {
    int number = index.number(person);
    if (number >= 0) {
      int age = age(vitals.birth());
      signed[number] = cell(age, vitals.sex(), cells.group(groups), true);
      unsigned[number] = cell(age, vitals.sex(), Cells.NO_GROUP, false);
    }
  }

  private int age(LocalDate birth) {
    return birth == null
        ? Cells.NO_AGE
        : (int) Math.max(0, ChronoUnit.YEARS.between(birth, firstDay));
  }

  private short cell(int age, Sex sex, String group, boolean isSigned) {
    return known.computeIfAbsent(
        new Cells.Kind(age, sex, group, isSigned), kind -> (short) cells.cell(kind));
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public int cell(int person, boolean isSigned) {
    return isSigned ? signed[person] : unsigned[person];
  }
}
