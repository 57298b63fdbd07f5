package org.capitation.attribution;

import static org.capitation.attribution.Reason.CONTRACT;
import static org.capitation.attribution.Reason.EMPLOYER;
import static org.capitation.attribution.Reason.HOUSEHOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.Catchments;
import org.capitation.registry.County;
import org.capitation.registry.InsuredGroup;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Communities 1 and 2; team 11 works at institution 11 of community 1, team 12 for community 2,
 * team 13 for none, and institution 14 goes over from 1 to 2 in July. Township T1 and employer U1
 * belong to 1, T2 and U2 to 2; township T3 goes over in July.
 */
class AttributionRuleTest {
  private static final DateRange YEAR = days("01-01", "12-31");
  private static final DateRange FIRST_HALF = days("01-01", "06-30");
  private static final DateRange SECOND_HALF = days("07-01", "12-31");
  private static final DateRange EVER = DateRange.from(LocalDate.of(2020, 1, 1));
  private static final AttributionTerms TERMS = UsualTerms.USUAL;
  private static final AttributionTerms HOUSEHOLD_FOR_RETIREES =
      UsualTerms.then(TERMS, InsuredGroup.RETIREE, HOUSEHOLD);

  private static final Catchments CATCHMENTS =
      new Catchments(
          List.of(
              new Catchment(Kind.TOWNSHIP, "T1", 1, EVER),
              new Catchment(Kind.TOWNSHIP, "T2", 2, EVER),
              new Catchment(Kind.TOWNSHIP, "T3", 1, FIRST_HALF),
              new Catchment(Kind.TOWNSHIP, "T3", 2, SECOND_HALF),
              new Catchment(Kind.EMPLOYER, "U1", 1, EVER),
              new Catchment(Kind.EMPLOYER, "U2", 2, EVER)));
  private static final Providers PROVIDERS =
      new Providers(
          new County(1, "339921", "", new PoolingArea("339900", ""), 1),
          List.of(),
          List.of(
              new Membership(1, 11, EVER),
              new Membership(2, 12, EVER),
              new Membership(1, 14, FIRST_HALF),
              new Membership(2, 14, SECOND_HALF)));

  @Test
  void A1_a_contract_counts_more_than_the_household() {
    assertEquals(
        List.of(
            at(days("01-01", "03-14"), 2, HOUSEHOLD),
            signed(days("03-15", "09-30"), 1, 11),
            at(days("10-01", "12-31"), 2, HOUSEHOLD)),
        attribute(resident("T2", YEAR), contract(11, "03-15", "09-30")));
  }

  @Test
  void A1_E3_in_the_gap_before_a_late_renewal_the_household_counts() {
    assertEquals(
        List.of(
            signed(days("01-01", "03-14"), 1, 11),
            at(days("03-15", "04-01"), 2, HOUSEHOLD),
            signed(days("04-02", "12-31"), 1, 11)),
        attribute(
            resident("T2", YEAR), contract(11, "01-01", "03-14"), contract(11, "04-02", "12-31")));
  }

  @Test
  void A1_a_contract_follows_its_institution_into_another_community() {
    assertEquals(
        List.of(signed(FIRST_HALF, 1, 14), signed(SECOND_HALF, 2, 14)),
        attribute(resident("T1", YEAR), contract(14, "01-01", "12-31")));
  }

  @Test
  void A1_a_contract_with_an_institution_of_no_community_does_not_count() {
    assertEquals(
        List.of(at(YEAR, 2, HOUSEHOLD)),
        attribute(resident("T2", YEAR), contract(13, "01-01", "12-31")));
    assertEquals(
        List.of(nobodys(Pot.RESIDENT, Cause.HOUSEHOLD_NOT_MAPPED)),
        attribute(resident("T9", YEAR), contract(13, "01-01", "12-31")));
  }

  @Test
  void A1_a_change_of_team_within_a_community_is_kept_apart() {
    assertEquals(
        List.of(signed(FIRST_HALF, 1, 14), signed(SECOND_HALF, 1, 11)),
        attribute(
            resident("T1", YEAR), contract(14, "01-01", "06-30"), contract(11, "07-01", "12-31")));
  }

  @Test
  void A2_residents_and_flexible_employment_belong_to_the_township() {
    assertEquals(List.of(at(YEAR, 2, HOUSEHOLD)), attribute(resident("T2", YEAR)));
    InsuredPeriod flexible =
        new InsuredPeriod(Pot.EMPLOYEE, "1103", true, Ties.of("U1", "T2"), YEAR);
    assertEquals(List.of(employee(YEAR, 2, HOUSEHOLD)), attribute(flexible));
  }

  @Test
  void A2_a_township_that_goes_over_takes_its_people_along() {
    assertEquals(
        List.of(at(FIRST_HALF, 1, HOUSEHOLD), at(SECOND_HALF, 2, HOUSEHOLD)),
        attribute(resident("T3", YEAR)));
  }

  @Test
  void A3_employees_of_a_unit_belong_to_its_seat_and_never_to_their_township() {
    InsuredPeriod employed =
        new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U1", "T2"), YEAR);
    assertEquals(List.of(employee(YEAR, 1, EMPLOYER)), attribute(employed));
    InsuredPeriod nowhere =
        new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U9", "T2"), YEAR);
    assertEquals(List.of(nobodys(Pot.EMPLOYEE, Cause.EMPLOYER_NOT_MAPPED)), attribute(nowhere));
  }

  @Test
  void A4_retirees_of_a_unit_belong_where_the_terms_say() {
    InsuredPeriod retired =
        new InsuredPeriod(Pot.EMPLOYEE, "1201", false, Ties.of("U1", "T2"), YEAR);
    assertEquals(List.of(employee(YEAR, 1, EMPLOYER)), attribute(retired));
    assertEquals(
        List.of(employee(YEAR, 2, HOUSEHOLD)),
        attribute(always(HOUSEHOLD_FOR_RETIREES), person(retired)));
    InsuredPeriod employed =
        new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U1", "T2"), YEAR);
    assertEquals(
        List.of(employee(YEAR, 1, EMPLOYER)),
        attribute(always(HOUSEHOLD_FOR_RETIREES), person(employed)));
    InsuredPeriod flexible =
        new InsuredPeriod(Pot.EMPLOYEE, "1203", true, Ties.of("U1", "T2"), YEAR);
    assertEquals(List.of(employee(YEAR, 2, HOUSEHOLD)), attribute(flexible));
  }

  @ParameterizedTest(name = "A5: {0}, asked for {1}: {2}")
  @CsvSource({
    "'', '', NO_CRITERION",
    "household, '', NO_CRITERION",
    "'', HOUSEHOLD, NO_HOUSEHOLD",
    "household, HOUSEHOLD, HOUSEHOLD_NOT_MAPPED",
    "'', RESIDENCE, NO_RESIDENCE",
    "residence, RESIDENCE, RESIDENCE_NOT_MAPPED",
    "'', EMPLOYER, NO_EMPLOYER",
    "employer, EMPLOYER, EMPLOYER_NOT_MAPPED",
    "'', SCHOOL, NO_SCHOOL",
    "school, SCHOOL, SCHOOL_NOT_MAPPED",
    "'', GUARDIAN, NO_GUARDIAN",
    "guardian, GUARDIAN, GUARDIAN_NOT_MAPPED",
    "'', HOUSEHOLD RESIDENCE, NO_HOUSEHOLD",
    "residence, HOUSEHOLD RESIDENCE, RESIDENCE_NOT_MAPPED",
    "household residence, HOUSEHOLD RESIDENCE, HOUSEHOLD_NOT_MAPPED",
    "household residence, RESIDENCE HOUSEHOLD, RESIDENCE_NOT_MAPPED",
    "school, HOUSEHOLD, NO_HOUSEHOLD"
  })
  void A5_the_cause_is_the_first_criterion_with_data_or_else_the_first(
      String data, String asked, Cause cause) {
    List<String> known = List.of(data.split(" "));
    Ties ties =
        new Ties(
            known.contains("household") ? "T9" : null,
            known.contains("residence") ? "T9" : null,
            known.contains("employer") ? "U9" : null,
            known.contains("school") ? "S9" : null);
    Reason[] criteria =
        Stream.of(asked.split(" "))
            .filter(word -> !word.isEmpty())
            .map(Reason::valueOf)
            .toArray(Reason[]::new);
    AttributionTerms terms = UsualTerms.then(TERMS, InsuredGroup.RESIDENT, criteria);
    InsuredPeriod period = new InsuredPeriod(Pot.RESIDENT, "1501", false, ties, YEAR);
    Evidence evidence = Evidence.of(person(period), EnrolmentHistory.NONE);
    Evidence nobodys = Evidence.of(person(resident("T9", YEAR)), EnrolmentHistory.NONE);
    assertEquals(
        List.of(nobodys(Pot.RESIDENT, cause)),
        rule(always(terms))
            .attribute(known.contains("guardian") ? evidence.with(nobodys) : evidence));
  }

  @Test
  void A1_without_a_contract_among_the_criteria_the_signed_are_still_signed_where_they_belong() {
    AttributionTerms onlyHousehold = UsualTerms.first();
    EnrolmentHistory history =
        new EnrolmentHistory(
            List.of(contract(11, "03-15", "09-30"), contract(12, "10-01", "12-31")));
    assertEquals(
        List.of(
            at(days("01-01", "09-30"), 2, HOUSEHOLD),
            new Attribution(Pot.RESIDENT, days("10-01", "12-31"), new Home(2, HOUSEHOLD, 12))),
        rule(always(onlyHousehold)).attribute(Evidence.of(person(resident("T2", YEAR)), history)));
  }

  @Test
  void nobody_is_attributed_on_days_without_insurance() {
    assertEquals(
        List.of(at(days("02-01", "04-30"), 1, HOUSEHOLD), at(days("08-01", "09-30"), 1, HOUSEHOLD)),
        attribute(resident("T1", days("02-01", "04-30")), resident("T1", days("08-01", "09-30"))));
    assertEquals(
        List.of(), rule(always(TERMS)).attribute(Evidence.of(person(), EnrolmentHistory.NONE)));
  }

  @Test
  void G5_the_day_of_death_is_the_last_even_of_a_contract() {
    InsuredPerson dead =
        InsuredPerson.of(1, LocalDate.of(2025, 5, 10), List.of(resident("T1", YEAR)));
    EnrolmentHistory history = new EnrolmentHistory(List.of(contract(12, "05-01", "12-31")));
    assertEquals(
        List.of(at(days("01-01", "04-30"), 1, HOUSEHOLD), signed(days("05-01", "05-10"), 2, 12)),
        rule(always(TERMS)).attribute(Evidence.of(dead, history)));
  }

  @Test
  void days_without_terms_are_not_attributed() {
    Dated<AttributionTerms> secondHalf = new Dated<>(List.of(new Dated.Span<>(SECOND_HALF, TERMS)));
    assertEquals(
        List.of(at(SECOND_HALF, 1, HOUSEHOLD)),
        attribute(Map.of(Pot.RESIDENT, secondHalf), person(resident("T1", YEAR))));
    assertEquals(List.of(), attribute(Map.of(), person(resident("T1", YEAR))));
  }

  @Test
  void A4_terms_that_change_in_the_year_change_the_home_from_that_day() {
    Dated<AttributionTerms> changing =
        new Dated<>(
            List.of(
                new Dated.Span<>(FIRST_HALF, TERMS),
                new Dated.Span<>(SECOND_HALF, HOUSEHOLD_FOR_RETIREES)));
    InsuredPeriod retired =
        new InsuredPeriod(Pot.EMPLOYEE, "1201", false, Ties.of("U1", "T2"), YEAR);
    assertEquals(
        List.of(employee(FIRST_HALF, 1, EMPLOYER), employee(SECOND_HALF, 2, HOUSEHOLD)),
        attribute(Map.of(Pot.EMPLOYEE, changing), person(retired)));
    InsuredPeriod employed =
        new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U1", "T2"), YEAR);
    assertEquals(
        List.of(employee(YEAR, 1, EMPLOYER)),
        attribute(Map.of(Pot.EMPLOYEE, changing), person(employed)),
        "the same home under both is one interval");
  }

  @Test
  void open_ends_stay_open() {
    DateRange open = DateRange.from(LocalDate.of(2025, 1, 1));
    List<Attribution> found = attribute(resident("T1", open));
    assertEquals(List.of(at(open, 1, HOUSEHOLD)), found);
    assertEquals(true, found.get(0).range().isOpen());
  }

  @Test
  void G1_a_person_is_attributed_once_for_each_pot() {
    InsuredPeriod employed =
        new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U2", "T1"), SECOND_HALF);
    assertEquals(
        List.of(employee(SECOND_HALF, 2, EMPLOYER), at(YEAR, 1, HOUSEHOLD)),
        attribute(employed, resident("T1", YEAR)));
  }

  @Test
  void A7_insured_twice_in_a_pot_the_later_period_counts_in_whatever_order_they_are_listed() {
    InsuredPeriod old = new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U1", null), YEAR);
    InsuredPeriod late =
        new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U2", null), SECOND_HALF);
    List<Attribution> expected =
        List.of(employee(FIRST_HALF, 1, EMPLOYER), employee(SECOND_HALF, 2, EMPLOYER));
    assertEquals(expected, attribute(old, late));
    assertEquals(expected, attribute(late, old));
  }

  @Test
  void A7_a_period_that_leads_to_nobody_does_not_hide_one_that_leads_home() {
    InsuredPeriod known = new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U1", null), YEAR);
    InsuredPeriod nobodys =
        new InsuredPeriod(Pot.EMPLOYEE, "1101", false, Ties.of("U9", null), SECOND_HALF);
    assertEquals(List.of(employee(YEAR, 1, EMPLOYER)), attribute(known, nobodys));
    assertEquals(List.of(employee(YEAR, 1, EMPLOYER)), attribute(nobodys, known));
  }

  private static List<Attribution> attribute(InsuredPeriod period, Enrolment... contracts) {
    return rule(always(TERMS))
        .attribute(Evidence.of(person(period), new EnrolmentHistory(List.of(contracts))));
  }

  private static List<Attribution> attribute(InsuredPeriod one, InsuredPeriod other) {
    return attribute(always(TERMS), person(one, other));
  }

  private static List<Attribution> attribute(
      Map<Pot, Dated<AttributionTerms>> terms, InsuredPerson person) {
    return rule(terms).attribute(Evidence.of(person, EnrolmentHistory.NONE));
  }

  private static AttributionRule rule(Map<Pot, Dated<AttributionTerms>> terms) {
    return new AttributionRule(terms, CATCHMENTS, PROVIDERS, team -> team);
  }

  private static Map<Pot, Dated<AttributionTerms>> always(AttributionTerms terms) {
    Dated<AttributionTerms> dated = new Dated<>(List.of(new Dated.Span<>(EVER, terms)));
    return Map.of(Pot.RESIDENT, dated, Pot.EMPLOYEE, dated);
  }

  private static InsuredPerson person(InsuredPeriod... periods) {
    return InsuredPerson.of(1, null, List.of(periods));
  }

  private static InsuredPeriod resident(String township, DateRange days) {
    return new InsuredPeriod(Pot.RESIDENT, "1501", false, Ties.of(null, township), days);
  }

  private static Enrolment contract(int team, String first, String last) {
    return new Enrolment("", 1, team, LocalDate.of(2025, 1, 1), days(first, last));
  }

  private static Attribution at(DateRange days, int community, Reason reason) {
    return new Attribution(Pot.RESIDENT, days, new Home(community, reason, 0));
  }

  private static Attribution employee(DateRange days, int community, Reason reason) {
    return new Attribution(Pot.EMPLOYEE, days, new Home(community, reason, 0));
  }

  private static Attribution nobodys(Pot pot, Cause cause) {
    return new Attribution(pot, YEAR, Home.nobodys(cause));
  }

  private static Attribution signed(DateRange days, int community, int team) {
    return new Attribution(Pot.RESIDENT, days, new Home(community, CONTRACT, team));
  }

  private static DateRange days(String first, String last) {
    return DateRange.ofDays(LocalDate.parse("2025-" + first), LocalDate.parse("2025-" + last));
  }
}
