package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.capitation.Seeds;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class MonthlyClaimsTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final int A = 1;
  private static final int B = 2;
  private static final int NONE = 0;

  @Test
  void P1_P5_what_was_earned_and_what_was_charged_elsewhere() {
    Totals totals = new Totals();
    add(totals, A, A, MARCH, "100.00");
    add(totals, B, A, MARCH, "20.00");
    add(totals, A, B, MARCH, "3.00");
    add(totals, A, NONE, MARCH, "0.40");
    add(totals, B, NONE, MARCH, "0.05");
    add(totals, A, A, MARCH.plusMonths(1), "7000.00");
    add(totals, A, B, MARCH.minusMonths(1), "80000.00");
    assertEquals(claims("120.00", "20.00", "3.40"), MonthlyClaims.of(totals, MARCH, A));
    assertEquals(claims("3.00", "3.00", "20.05"), MonthlyClaims.of(totals, MARCH, B));
    assertEquals("120.00", MonthlyClaims.of(totals, MARCH, A).accepted().toString());
  }

  @Test
  void P1_only_what_is_charged_counts() {
    Totals totals = new Totals();
    add(totals, account(A, A, Reason.CONTRACT), MARCH, "1.00");
    add(totals, account(NONE, A, Reason.UNATTRIBUTED), MARCH, "20.00");
    add(totals, account(NONE, A, Reason.UNKNOWN_PERSON), MARCH, "300.00");
    assertEquals(claims("1.00", "0.00", "0.00"), MonthlyClaims.of(totals, MARCH, A));
  }

  @Test
  void P1_accepted_is_earned_less_refused_plus_adjusted() {
    MonthlyClaims.Examined examined =
        new MonthlyClaims.Examined(Given.yuan("30.00"), Given.yuan("-0.50"));
    MonthlyClaims claims =
        new MonthlyClaims(Given.yuan("100.00"), Money.ZERO, Money.ZERO, examined);
    assertEquals("69.50", claims.accepted().toString());
  }

  @Test
  void P12_own_and_elsewhere_are_the_spending() {
    Seeds.each(
        200,
        random -> {
          Totals totals = new Totals();
          for (int i = 0; i < 30; i++) {
            Money fund = Money.ofFen(random.nextLong(-10_000, 100_000));
            add(totals, random.nextInt(1, 4), random.nextInt(4), MARCH, fund.toString());
          }
          Money net = Money.ZERO;
          for (int community = 1; community < 4; community++) {
            int home = community;
            MonthlyClaims claims = MonthlyClaims.of(totals, MARCH, home);
            Money spending = totals.charged(line -> line.account().home() == home).fund();
            assertEquals(
                spending, claims.earned().minus(claims.fromOthers()).plus(claims.elsewhere()));
            net = net.plus(claims.elsewhere()).minus(claims.fromOthers());
          }
          assertEquals(
              totals.charged(line -> line.account().provider() == NONE).fund(),
              net,
              "what communities owe each other cancels out");
        });
  }

  private static MonthlyClaims claims(String earned, String fromOthers, String elsewhere) {
    return new MonthlyClaims(
        Given.yuan(earned),
        Given.yuan(fromOthers),
        Given.yuan(elsewhere),
        MonthlyClaims.Examined.NOTHING);
  }

  private static void add(Totals totals, int home, int provider, YearMonth month, String fund) {
    add(totals, account(home, provider, Reason.HOUSEHOLD), month, fund);
  }

  private static void add(Totals totals, LedgerAccount account, YearMonth month, String fund) {
    Money amount = Given.yuan(fund);
    totals.add(new Totals.Line(account, month), new Amounts(1, amount.plus(amount), amount));
  }

  private static LedgerAccount account(int home, int provider, Reason reason) {
    return new LedgerAccount(
        Pot.RESIDENT, home, provider, Category.OWN_COMMUNITY, reason, false, MARCH, 2025);
  }
}
