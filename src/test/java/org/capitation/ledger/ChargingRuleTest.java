package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.Home;
import org.capitation.ledger.Scope.Treatment;
import org.capitation.registry.Community;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Terms 1 hold in 2025, terms 2 from 2026 on, both for residents; January to March are closed. */
class ChargingRuleTest {
  private static final LocalDate YEAR_2025 = LocalDate.of(2025, 1, 1);
  private static final LocalDate YEAR_2026 = LocalDate.of(2026, 1, 1);
  private static final ChargingTerms FIRST =
      new TermsBuilder().in("11", "13").beside("15").out("14").build();
  private static final ChargingTerms SECOND =
      new TermsBuilder().version(2).paperBySettlement().in("11", "14").build();
  private static final Dated<ChargingTerms> TERMS =
      new Dated<>(
          List.of(
              new Dated.Span<>(new DateRange(YEAR_2025, YEAR_2026), FIRST),
              new Dated.Span<>(DateRange.from(YEAR_2026), SECOND)));
  private static final ChargingRule RULE =
      new ChargingRule(
          Map.of(Pot.RESIDENT, TERMS),
          new AccountingCalendar(
              Set.of(YearMonth.of(2025, 1), YearMonth.of(2025, 2), YearMonth.of(2025, 3))),
          1);

  private static final Provider OWN = new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final Provider OTHER =
      new Provider(12, 2, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final Provider PHARMACY =
      new Provider(13, Community.NONE, InstitutionClass.PHARMACY, Place.COUNTY);
  private static final Patient SIGNED =
      Patient.of(Optional.of(new Home(1, org.capitation.attribution.Reason.CONTRACT, 11)));

  @Test
  void L2_a_visit_is_charged_to_the_home_of_the_patient_wherever_it_took_place() {
    Entry.Charge charge = RULE.charge(visit("2025-06-10"), SIGNED, OTHER);
    assertEquals(
        new Entry.Charge(
            new LedgerAccount(
                Pot.RESIDENT,
                1,
                2,
                Category.OTHER_COMMUNITY,
                Reason.CONTRACT,
                true,
                YearMonth.of(2025, 6),
                2025),
            YearMonth.of(2025, 6),
            new Amounts(1, Money.ofYuan("80.00"), Money.ofYuan("50.00")),
            1),
        charge);
  }

  @ParameterizedTest
  @EnumSource
  void L2_the_reason_of_the_charge_is_that_of_the_home(
      org.capitation.attribution.Reason attributed) {
    int community =
        attributed == org.capitation.attribution.Reason.UNATTRIBUTED ? Community.NONE : 1;
    LedgerAccount account =
        RULE.charge(visit("2025-06-10"), patient(community, attributed), OWN).account();
    assertEquals(attributed.name(), account.reason().name());
    assertEquals(community, account.home());
  }

  @Test
  void L2_the_service_date_is_the_day_of_settlement_not_of_the_visit() {
    Visit late = new VisitBuilder().begun("2025-05-31").settled("2025-06-01T00:00").build();
    assertEquals(LocalDate.of(2025, 6, 1), RULE.serviceDate(late));
    assertEquals(YearMonth.of(2025, 6), RULE.charge(late, SIGNED, OWN).account().serviceMonth());
    Visit midnight = new VisitBuilder().begun("2025-05-31").settled("2025-05-31T23:59:59").build();
    assertEquals(LocalDate.of(2025, 5, 31), RULE.serviceDate(midnight));
  }

  @Test
  void L2_paper_counts_on_the_first_day_of_the_visit_where_the_terms_say_so() {
    Visit paper =
        new VisitBuilder().paper().begun("2025-06-30").settled("2025-12-31T10:00").build();
    Entry.Charge charge = RULE.charge(paper, SIGNED, OWN);
    assertEquals(LocalDate.of(2025, 6, 30), RULE.serviceDate(paper));
    assertEquals(YearMonth.of(2025, 6), charge.account().serviceMonth());
    assertEquals(YearMonth.of(2025, 12), charge.month(), "booked when it was settled");
    Visit byDayOfSettlement =
        new VisitBuilder().paper().begun("2025-12-20").settled("2026-01-05T10:00").build();
    assertEquals(LocalDate.of(2026, 1, 5), RULE.serviceDate(byDayOfSettlement));
  }

  @Test
  void L2_paper_of_last_year_is_charged_to_the_budget_of_that_year() {
    Visit paper =
        new VisitBuilder().paper().begun("2025-12-31").settled("2026-02-10T10:00").build();
    Entry.Charge charge = ResidentRule.closed().charge(paper, SIGNED, OWN);
    assertEquals(2025, charge.account().budgetYear());
    assertEquals(YearMonth.of(2026, 2), charge.month());
  }

  @Test
  void L2_paper_without_any_terms_still_has_a_service_date() {
    Visit paper =
        new VisitBuilder().paper().begun("2024-12-30").settled("2024-12-31T10:00").build();
    assertEquals(LocalDate.of(2024, 12, 30), RULE.serviceDate(paper));
  }

  @ParameterizedTest(name = "a service date of {0} is of budget year {2} that starts in month {1}")
  @CsvSource({"2025-03-31, 4, 2024", "2025-04-01, 4, 2025", "2025-12-31, 1, 2025"})
  void the_budget_year_is_that_of_the_service_date(String day, int startMonth, int year) {
    ChargingRule rule =
        new ChargingRule(Map.of(Pot.RESIDENT, TERMS), new AccountingCalendar(Set.of()), startMonth);
    assertEquals(year, rule.charge(visit(day), SIGNED, OWN).account().budgetYear());
  }

  @Test
  void L3_an_excluded_visit_is_listed_with_its_home_and_not_charged() {
    Visit excluded = new VisitBuilder().medicalType("140104").build();
    LedgerAccount account = RULE.charge(excluded, SIGNED, OWN).account();
    assertEquals(Reason.EXCLUDED, account.reason());
    assertEquals(Disposition.EXCLUDED, account.disposition());
    assertEquals(1, account.home());
  }

  @Test
  void L3_the_terms_of_the_service_date_decide() {
    Visit before = new VisitBuilder().medicalType("14").settled("2025-12-31T10:00").build();
    Visit after = new VisitBuilder().medicalType("14").settled("2026-01-01T10:00").build();
    assertEquals(Reason.EXCLUDED, RULE.charge(before, SIGNED, OWN).account().reason());
    assertEquals(Reason.CONTRACT, RULE.charge(after, SIGNED, OWN).account().reason());
    assertEquals(1, RULE.charge(before, SIGNED, OWN).terms());
    assertEquals(2, RULE.charge(after, SIGNED, OWN).terms());
  }

  @Test
  void L3_what_is_beside_the_package_has_a_line_of_its_own() {
    Visit beside = new VisitBuilder().medicalType("15").build();
    LedgerAccount account = RULE.charge(beside, SIGNED, OWN).account();
    assertEquals(Reason.SEPARATE, account.reason());
    assertEquals(Disposition.EXCLUDED, account.disposition());
    assertEquals(1, account.home());
  }

  @Test
  void L3_the_class_of_the_institution_and_the_disease_decide() {
    ChargingTerms terms =
        new TermsBuilder()
            .out("14")
            .line(TermsBuilder.line("14", "M039", InstitutionClass.PRIMARY, Treatment.PACKAGE))
            .build();
    ChargingRule rule =
        new ChargingRule(
            Map.of(
                Pot.RESIDENT,
                new Dated<>(List.of(new Dated.Span<>(DateRange.from(YEAR_2025), terms)))),
            new AccountingCalendar(Set.of()),
            1);
    Provider centre = new Provider(14, 1, InstitutionClass.PRIMARY, Place.COUNTY);
    Visit disease = new VisitBuilder().medicalType("1401").disease("M03900").build();
    Visit other = new VisitBuilder().medicalType("1401").disease("M01600").build();
    assertEquals(Reason.CONTRACT, rule.charge(disease, SIGNED, centre).account().reason());
    assertEquals(Reason.EXCLUDED, rule.charge(disease, SIGNED, OWN).account().reason());
    assertEquals(Reason.EXCLUDED, rule.charge(other, SIGNED, centre).account().reason());
  }

  @Test
  void L4_a_code_that_no_line_fits_is_unknown_whoever_the_patient() {
    for (String code : List.of("99", "1", "2101")) {
      Visit unknown = new VisitBuilder().medicalType(code).fund("0.00").build();
      for (Patient patient : List.of(SIGNED, Patient.UNKNOWN, Patient.of(Optional.empty()))) {
        for (Provider provider : List.of(OWN, OTHER, PHARMACY)) {
          LedgerAccount account = RULE.charge(unknown, patient, provider).account();
          assertEquals(Reason.UNKNOWN_CODE, account.reason());
          assertEquals(Disposition.NOT_CHARGEABLE, account.disposition());
        }
      }
    }
    Visit unknown = new VisitBuilder().medicalType("99").build();
    assertEquals(1, RULE.charge(unknown, SIGNED, OWN).account().home(), "whose it would be");
  }

  @Test
  void L4_no_attribution_terms_are_not_told_as_not_insured() {
    assertEquals(Reason.NO_TERMS, reason(Patient.UNDECIDED, OWN));
  }

  @Test
  void L4_without_terms_nothing_is_chargeable() {
    Entry.Charge early = RULE.charge(visit("2024-12-31"), SIGNED, OWN);
    assertEquals(Reason.NO_TERMS, early.account().reason());
    assertEquals(0, early.terms());
    Visit otherPot = new VisitBuilder().pot(Pot.EMPLOYEE).build();
    assertEquals(Reason.NO_TERMS, RULE.charge(otherPot, SIGNED, OWN).account().reason());
  }

  @Test
  void L4_who_is_unknown_not_insured_or_nobodys_is_told_apart() {
    assertEquals(Reason.UNKNOWN_PERSON, reason(Patient.UNKNOWN, OWN));
    assertEquals(Reason.NOT_INSURED, reason(Patient.of(Optional.empty()), OWN));
    assertEquals(Reason.UNATTRIBUTED, reason(Patient.of(Optional.of(Home.UNATTRIBUTED)), OWN));
    for (Reason reason : List.of(Reason.UNKNOWN_PERSON, Reason.NOT_INSURED, Reason.UNATTRIBUTED)) {
      assertEquals(Disposition.NOT_CHARGEABLE, reason.disposition());
    }
  }

  @Test
  void L4_a_pharmacy_row_without_pool_payment_is_not_chargeable() {
    Visit free = new VisitBuilder().fund("0.00").build();
    assertEquals(Reason.NO_FUND_PAYMENT, RULE.charge(free, SIGNED, PHARMACY).account().reason());
    Visit fen = new VisitBuilder().fund("0.01").build();
    assertEquals(Reason.CONTRACT, RULE.charge(fen, SIGNED, PHARMACY).account().reason());
    assertEquals(
        Reason.CONTRACT,
        RULE.charge(free, SIGNED, OWN).account().reason(),
        "at an institution it is a visit like any other");
  }

  @Test
  void L5_each_visit_has_one_reason_the_first_that_applies() {
    Visit excluded = new VisitBuilder().medicalType("14").build();
    assertEquals(
        Reason.UNKNOWN_PERSON, RULE.charge(excluded, Patient.UNKNOWN, OWN).account().reason());
    assertEquals(
        Reason.EXCLUDED,
        RULE.charge(excluded, Patient.of(Optional.of(Home.UNATTRIBUTED)), OWN).account().reason());
    Visit free = new VisitBuilder().fund("0.00").build();
    assertEquals(
        Reason.NO_FUND_PAYMENT, RULE.charge(free, Patient.UNKNOWN, PHARMACY).account().reason());
  }

  @ParameterizedTest(name = "L8: settled in {0} is booked in {1}")
  @CsvSource({"2025-01, 2025-04", "2025-03, 2025-04", "2025-04, 2025-04", "2024-12, 2024-12"})
  void L8_a_visit_is_booked_in_the_earliest_open_month(YearMonth settled, YearMonth booked) {
    Visit visit = visit(settled.atDay(9).toString());
    assertEquals(booked, RULE.bookingMonth(visit));
    Entry.Charge charge = RULE.charge(visit, SIGNED, OWN);
    assertEquals(booked, charge.month());
    assertEquals(settled, charge.account().serviceMonth());
  }

  @Test
  void L6_a_refund_is_not_charged_like_a_visit_nor_a_visit_refunded() {
    Visit refund = new VisitBuilder().original("S1").build();
    Visit visit = visit("2025-06-10");
    assertThrows(IllegalArgumentException.class, () -> RULE.charge(refund, SIGNED, OWN));
    assertThrows(IllegalArgumentException.class, () -> RULE.refund(visit, Optional.empty(), OWN));
  }

  private static Reason reason(Patient patient, Provider provider) {
    return RULE.charge(visit("2025-06-10"), patient, provider).account().reason();
  }

  private static Visit visit(String day) {
    return new VisitBuilder().begun(day).settled(day + "T10:00").build();
  }

  private static Patient patient(int community, org.capitation.attribution.Reason reason) {
    return Patient.of(Optional.of(new Home(community, reason, 0)));
  }
}
