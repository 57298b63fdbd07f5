package org.capitation.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.attribution.Cells;
import org.capitation.value.Apportionment;
import org.capitation.value.Money;

/**
 * 预算项构成: the people that a line of a budget is for, what one of them counts, and what is added for
 * reasons of its own (B23).
 *
 * @param measure what the figures of the cells are
 * @param cells the cells, in the order of the terms; one of everybody where people are not divided
 * @param objectives what objective factors add to the part, or take away (B10)
 */
public record Makeup(Measure measure, List<Cell> cells, List<Adjustment> objectives) {
  private static final List<String> EVERYBODY = List.of(Members.EVERYBODY);

  /** 计量: what one unit of a cell counts in the split. */
  public enum Measure {
    /** 人头标准: yuan for a person and year. */
    RATE,
    /** 权重: a bare factor. */
    WEIGHT,
    /** 同等: everybody alike, or the split does not go by people. */
    NONE
  }

  /**
   * 人头单元.
   *
   * @param name the name of the cell, {@link Members#EVERYBODY} where people are not divided
   * @param signed the units of those with a contract
   * @param unsigned the units of those without
   * @param each what one unit counts; nothing where all count alike
   * @param amount what of the part falls to the cell
   */
  public record Cell(
      String name, long signed, long unsigned, Optional<BigDecimal> each, Money amount) {
    /** The units of everybody. */
    public long units() {
      return signed + unsigned;
    }
  }

  /** Keeps the lists from being changed. */
  public Makeup {
    cells = List.copyOf(cells);
    objectives = List.copyOf(objectives);
  }

  /** What a line under these terms is made of. */
  public static Makeup of(BudgetTerms terms, Budget.Line line) {
    Method method = terms.regime().method();
    List<Adjustment> objectives = terms.objectivesOf(line.claimant());
    Money part =
        line.amount().minus(Money.total(objectives.stream().map(Adjustment::amount).toList()));
    List<String> names =
        method.cells().map(Cells::names).filter(all -> !all.isEmpty()).orElse(EVERYBODY);
    Members members = line.claimant().members();
    List<BigDecimal> weights =
        names.stream().map(name -> each(method, name).multiply(units(members, name))).toList();
    List<Money> amounts =
        weights.stream().allMatch(weight -> weight.signum() == 0)
            ? undivided(part, names.size())
            : Apportionment.largestRemainder(part, weights);
    Measure measure = measure(method);
    List<Cell> cells =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    new Cell(
                        names.get(i),
                        count(members, names.get(i), true),
                        count(members, names.get(i), false),
                        Optional.of(each(method, names.get(i)))
                            .filter(counted -> measure != Measure.NONE),
                        amounts.get(i)))
            .toList();
    return new Makeup(measure, cells, objectives);
  }

  /** All that a line comes to. */
  public Money amount() {
    return Money.total(cells.stream().map(Cell::amount).toList())
        .plus(Money.total(objectives.stream().map(Adjustment::amount).toList()));
  }

  /** The units of those with a contract, or of those without. */
  public long units(boolean signed) {
    return cells.stream().mapToLong(cell -> signed ? cell.signed() : cell.unsigned()).sum();
  }

  private static Measure measure(Method method) {
    if (method instanceof PerHead) {
      return Measure.RATE;
    }
    return method instanceof ByCells ? Measure.WEIGHT : Measure.NONE;
  }

  private static BigDecimal each(Method method, String cell) {
    return method instanceof ByPeople people ? people.each(cell) : BigDecimal.ONE;
  }

  private static BigDecimal units(Members members, String cell) {
    return BigDecimal.valueOf(count(members, cell, true) + count(members, cell, false));
  }

  private static long count(Members members, String cell, boolean signed) {
    return cell.equals(Members.EVERYBODY) ? members.count(signed) : members.count(cell, signed);
  }

  /** Where nobody counts anything, the first cell takes what there is; mostly nothing. */
  private static List<Money> undivided(Money part, int cells) {
    List<Money> amounts = new ArrayList<>(List.of(part));
    while (amounts.size() < cells) {
      amounts.add(Money.ZERO);
    }
    return amounts;
  }
}
