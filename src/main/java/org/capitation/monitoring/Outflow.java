package org.capitation.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Destination;
import org.capitation.value.Money;

/**
 * 外出就诊机构: which institutions outside the own community earned of its people in a month.
 *
 * @param earners the most first
 * @param sum what all of them earned
 * @param before what they earned the month before; nothing where there is none in the year
 */
public record Outflow(List<Earner> earners, Amounts sum, Optional<Amounts> before) {
  /**
   * 机构.
   *
   * @param before what it earned the month before; 0.00 where that is not known
   */
  public record Earner(
      Destination where, String code, String name, Amounts amounts, Money before) {}

  /** Keeps its own list. */
  public Outflow {
    earners = List.copyOf(earners);
  }

  /**
   * Compares a month with the one before.
   *
   * @param month what each earned in the month
   * @param before what each earned the month before; nothing where there is none in the year
   */
  public static Outflow of(List<Earner> month, Optional<List<Earner>> before) {
    Map<String, Money> then = new HashMap<>();
    before
        .orElse(List.of())
        .forEach(one -> then.merge(key(one), one.amounts().fund(), Money::plus));
    List<Earner> earners = new ArrayList<>();
    for (Earner one : month) {
      Money earned = then.getOrDefault(key(one), Money.ZERO);
      earners.add(new Earner(one.where(), one.code(), one.name(), one.amounts(), earned));
    }
    earners.sort(
        Comparator.comparing((Earner one) -> one.amounts().fund())
            .reversed()
            .thenComparing(Earner::where)
            .thenComparing(Earner::code));
    return new Outflow(earners, sum(month), before.map(Outflow::sum));
  }

  private static String key(Earner one) {
    return one.where() + " " + one.code();
  }

  private static Amounts sum(List<Earner> earners) {
    return earners.stream().map(Earner::amounts).reduce(Amounts.ZERO, Amounts::plus);
  }

  /** Those that earned most. */
  public List<Earner> top(int most) {
    return earners.subList(0, Math.min(most, earners.size()));
  }

  /** What the others earned. */
  public Amounts others(int most) {
    return sum(earners.subList(top(most).size(), earners.size()));
  }

  /** What those who are not among the top earned the month before, also who earns nothing now. */
  public Optional<Money> othersBefore(int most) {
    return before.map(
        all -> all.fund().minus(Money.total(top(most).stream().map(Earner::before).toList())));
  }
}
