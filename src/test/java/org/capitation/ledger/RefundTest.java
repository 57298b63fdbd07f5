package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.Home;
import org.capitation.registry.Community;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class RefundTest {
  private static final ChargingRule RULE = ResidentRule.closed(YearMonth.of(2025, 6));
  private static final Provider PROVIDER =
      new Provider(12, 2, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final Patient SIGNED =
      Patient.of(Optional.of(new Home(1, org.capitation.attribution.Reason.CONTRACT, 11)));
  private static final Visit VISIT = new VisitBuilder().build();
  private static final Visit REFUND =
      new VisitBuilder().original("S1").settled("2025-09-02T10:00").build();

  @Test
  void L6_a_refund_is_borne_by_whoever_bore_the_original() {
    Entry.Charge original = RULE.charge(VISIT, SIGNED, PROVIDER);
    Entry.Charge refund = RULE.refund(REFUND, Optional.of(original), PROVIDER);
    assertEquals(1, refund.account().home());
    assertEquals(2, refund.account().provider());
    assertEquals(Reason.CONTRACT, refund.account().reason());
    assertEquals(Category.OTHER_COMMUNITY, refund.account().category());
    assertEquals(ResidentRule.VERSION, refund.terms());
    assertEquals(new Amounts(-1, Money.ofYuan("-80"), Money.ofYuan("-50")), refund.amounts());
  }

  @Test
  void L6_a_refund_is_booked_in_its_own_month_to_the_account_of_its_original() {
    Entry.Charge original = RULE.charge(VISIT, SIGNED, PROVIDER);
    Entry.Charge refund = RULE.refund(REFUND, Optional.of(original), PROVIDER);
    assertEquals(YearMonth.of(2025, 7), original.month(), "June is closed");
    assertEquals(YearMonth.of(2025, 9), refund.month());
    assertEquals(original.account(), refund.account());
    Visit nextYear = new VisitBuilder().original("S1").settled("2026-01-02T10:00").build();
    Entry.Charge late = RULE.refund(nextYear, Optional.of(original), PROVIDER);
    assertEquals(2025, late.account().budgetYear(), "it lowers the year that was charged");
    assertEquals(YearMonth.of(2026, 1), late.month());
  }

  @Test
  void L6_a_refund_that_names_an_original_of_another_pot_waits() {
    Entry.Charge original = RULE.charge(VISIT, SIGNED, PROVIDER);
    LedgerAccount account = original.account();
    LedgerAccount other =
        new LedgerAccount(
            Pot.EMPLOYEE,
            account.home(),
            account.provider(),
            account.category(),
            account.reason(),
            account.signed(),
            account.serviceMonth(),
            account.budgetYear());
    Entry.Charge elsewhere =
        new Entry.Charge(other, original.month(), original.amounts(), original.terms());
    LedgerAccount waiting = RULE.refund(REFUND, Optional.of(elsewhere), PROVIDER).account();
    assertEquals(Reason.ORIGINAL_MISSING, waiting.reason());
    assertEquals(Pot.RESIDENT, waiting.pot());
  }

  @Test
  void L6_the_refund_of_a_visit_that_was_not_charged_is_not_charged_either() {
    Visit excluded = new VisitBuilder().medicalType("14").build();
    List<Entry.Charge> originals =
        List.of(
            RULE.charge(excluded, SIGNED, PROVIDER),
            RULE.charge(VISIT, Patient.UNKNOWN, PROVIDER),
            RULE.charge(VISIT, Patient.of(Optional.empty()), PROVIDER),
            RULE.charge(VISIT, Patient.of(Optional.of(Home.UNATTRIBUTED)), PROVIDER));
    for (Entry.Charge original : originals) {
      Entry.Charge refund = RULE.refund(REFUND, Optional.of(original), PROVIDER);
      assertEquals(original.account().reason(), refund.account().reason());
      assertEquals(original.account().home(), refund.account().home());
      Totals totals = new Totals();
      totals.add(original);
      totals.add(refund);
      assertTrue(totals.charged(line -> true).isZero());
      assertTrue(totals.sum(line -> true).isZero());
    }
  }

  @Test
  void L6_charge_and_full_refund_come_to_nothing_for_the_bearer() {
    Entry.Charge original = RULE.charge(VISIT, SIGNED, PROVIDER);
    Totals totals = new Totals();
    totals.add(original);
    assertFalse(totals.charged(line -> line.account().home() == 1).isZero());
    totals.add(RULE.refund(REFUND, Optional.of(original), PROVIDER));
    assertTrue(totals.charged(line -> line.account().home() == 1).isZero());
  }

  @Test
  void L4_a_refund_whose_original_has_not_arrived_waits_and_is_listed() {
    Entry.Charge refund = RULE.refund(REFUND, Optional.empty(), PROVIDER);
    assertEquals(Reason.ORIGINAL_MISSING, refund.account().reason());
    assertEquals(Disposition.NOT_CHARGEABLE, refund.account().disposition());
    assertEquals(Community.NONE, refund.account().home());
    assertEquals(0, refund.terms());
  }

  @Test
  void a_record_with_an_original_is_a_refund() {
    assertTrue(REFUND.refund());
    assertFalse(VISIT.refund());
  }
}
