package org.capitation.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** What the tests of payments start from. */
final class Given {
  static final Citation BASIS = new Citation("云栖医保〔2024〕31号", "第十条");
  static final Instalments EQUAL = new Instalments.Equal();
  static final Regime CLAIMS = new Regime.Claims(Optional.empty());
  static final Regime QUOTA = new Regime.Claims(Optional.of(EQUAL));
  static final Regime PREPAID = prepaid(EQUAL, Ratio.ONE);

  private Given() {}

  static Regime prepaid(Instalments instalments, Ratio share) {
    return new Regime.Prepaid(instalments, share);
  }

  static PaymentTerms terms(Regime regime, Ratio withheld) {
    return new PaymentTerms(BASIS, regime, withheld, RecoveryLimit.NONE, Optional.empty());
  }

  static PaymentRule rule(Regime regime, String withheld) {
    return new PaymentRule(terms(regime, Ratio.ofPercent(withheld)));
  }

  static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  /** A month in which only the community's own people come to its members. */
  static PaymentMonth earned(int number, String budget, String earned) {
    return month(number, budget, new Money[] {yuan(earned), Money.ZERO, Money.ZERO});
  }

  /** A month with what was earned, the part of it from others, and what was charged elsewhere. */
  static PaymentMonth month(int number, String budget, Money... charged) {
    return new PaymentMonth(
        number,
        yuan(budget),
        new MonthlyClaims(charged[0], charged[1], charged[2], MonthlyClaims.Examined.NOTHING));
  }

  /** The statements of months that follow each other. */
  static List<MonthlyStatement> statements(
      PaymentTerms terms, YearOfPayments opened, List<PaymentMonth> months) {
    PaymentRule rule = new PaymentRule(terms);
    List<MonthlyStatement> statements = new ArrayList<>();
    YearOfPayments year = opened;
    for (PaymentMonth month : months) {
      statements.add(rule.statement(year, month));
      year = statements.get(statements.size() - 1).after();
    }
    return statements;
  }
}
