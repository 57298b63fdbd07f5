package org.capitation.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 随人走的预算: a budget whose money follows people (B18), with the people as they are known now.
 *
 * @param terms the terms that it was decided by
 * @param version the version of the budget
 * @param decided the claimants that it was decided for: they say what there is
 * @param now the people of each month
 */
public record Followed(BudgetTerms terms, int version, List<Claimant> decided, Headcount now) {
  /** Keeps the list from being changed. */
  public Followed {
    decided = List.copyOf(decided);
  }

  /** What the communities have for the first months of the year, by the people of these. */
  public Budget toDate(int months) {
    return new BudgetRule(terms).toDate(decided, now.claimants(months), now.elapsed(months));
  }

  /** The budget of the whole year by the people that are known now. */
  public Budget ofYear() {
    return toDate(now.year().months().size());
  }

  /** The same budget with other people. */
  public Followed with(Headcount other) {
    return new Followed(terms, version, decided, other);
  }

  /**
   * What a unit of a capitation cell comes to in the first months of the year: its share of the
   * yearly rate, or of what there is to split among all of them.
   */
  public Quotient perUnit(String cell, int months) {
    ByPeople method = (ByPeople) terms.regime().method();
    BigDecimal each = method.each(cell);
    if (terms.regime() instanceof Regime.FixedRate) {
      return new Quotient(each, BigDecimal.valueOf(now.unitsPerYear()));
    }
    BigDecimal all = BigDecimal.ZERO;
    for (Claimant claimant : now.claimants(months)) {
      for (Map.Entry<Members.Kind, Long> kind : claimant.members().units().entrySet()) {
        BigDecimal units = BigDecimal.valueOf(kind.getValue());
        all = all.add(units.multiply(method.each(kind.getKey().cell())));
      }
    }
    if (all.signum() == 0) {
      return new Quotient(BigDecimal.ZERO, BigDecimal.ONE);
    }
    Money split =
        toDate(months).frame().distributable().minus(terms.of(now.elapsed(months)).setAside());
    return new Quotient(split.yuan().multiply(each), all);
  }
}
