package org.capitation.ledger;

import java.time.YearMonth;
import java.util.SplittableRandom;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** Totals of the residents' year 2025 that are made up. */
public final class MadeTotals {
  private MadeTotals() {}

  /** Some lines of some communities, with keys from 1, and of nobody. */
  public static Totals random(SplittableRandom random, int communities) {
    Totals totals = new Totals();
    for (int i = 0; i < 200; i++) {
      int home = random.nextInt(communities + 1);
      int provider = random.nextInt(communities + 1);
      Category category =
          provider == 0
              ? Category.values()[2 + random.nextInt(4)]
              : provider == home ? Category.OWN_COMMUNITY : Category.OTHER_COMMUNITY;
      Reason reason = home == 0 ? Reason.UNATTRIBUTED : Reason.HOUSEHOLD;
      YearMonth month = YearMonth.of(2025, 1 + random.nextInt(12));
      add(totals, home, provider, category, reason, month, random.nextInt(-9999, 99999));
    }
    return totals;
  }

  /** One line: a visit, its fee twice the pool payment. */
  public static void add(
      Totals totals,
      int home,
      int provider,
      Category category,
      Reason reason,
      YearMonth month,
      long fen) {
    LedgerAccount account =
        new LedgerAccount(Pot.RESIDENT, home, provider, category, reason, false, month, 2025);
    Money fund = Money.ofFen(fen);
    totals.add(new Totals.Line(account, month), new Amounts(1, fund.plus(fund), fund));
  }
}
