package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerAccountTest {
  @ParameterizedTest(name = "L11: {0} borne by {1} that starts in month {2}: prior {3}")
  @CsvSource({
    "2025-12, 2025, 1, false",
    "2025-12, 2026, 1, true",
    "2026-01, 2026, 1, false",
    "2025-03, 2025, 4, true",
    "2025-04, 2025, 4, false",
    "2026-03, 2025, 4, false"
  })
  void L11_a_prior_year_item_is_of_a_month_before_its_budget_year(
      YearMonth service, int year, int startMonth, boolean prior) {
    assertEquals(prior, account(service, year).priorYear(startMonth));
  }

  @Test
  void L11_in_another_year_it_is_the_same_account_otherwise() {
    LedgerAccount account = account(YearMonth.of(2025, 12), 2025);
    assertEquals(account(YearMonth.of(2025, 12), 2026), account.in(2026, Reason.CONTRACT));
    assertEquals(Reason.LATE, account.in(2026, Reason.LATE).reason());
    assertTrue(account.in(2026, Reason.LATE).signed(), "what it is about does not change");
  }

  private static LedgerAccount account(YearMonth service, int year) {
    return new LedgerAccount(
        Pot.RESIDENT, 1, 2, Category.OTHER_COMMUNITY, Reason.CONTRACT, true, service, year);
  }
}
