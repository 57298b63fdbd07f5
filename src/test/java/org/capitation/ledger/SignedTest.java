package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Evidence;
import org.capitation.attribution.Home;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.RandomCounty;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.UsualTerms;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.Catchments;
import org.capitation.registry.County;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Membership;
import org.capitation.registry.Place;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.registry.Providers;
import org.capitation.registry.Ties;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledger parts signed and unsigned people as the count of members does (L2, A1). */
class SignedTest {
  private static final Provider PROVIDER =
      new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final DateRange SINCE = DateRange.from(LocalDate.of(2025, 1, 1));
  private static final Patient SIGNED = ruled(1, 11);
  private static final Patient UNSIGNED = ruled(1, 0);

  @ParameterizedTest(name = "a ruling for {0}, a contract with {1}: signed {2}")
  @CsvSource({"1, 1, true", "2, 2, true", "2, 1, false", "1, , false"})
  void L2_a_contract_with_the_home_counts_although_a_ruling_decided(
      int ruled, Integer contract, boolean signed) {
    LedgerAccount account = charge(visit(), Patient.of(ruledHome(ruled, contract))).account();
    assertEquals(Reason.EXCEPTION, account.reason());
    assertEquals(ruled, account.home());
    assertEquals(signed, account.signed());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNATTRIBUTED")
  void L2_a_team_of_the_home_makes_signed_and_nothing_else_does(
      org.capitation.attribution.Reason criterion) {
    assertTrue(charge(visit(), home(1, criterion, 11)).account().signed());
    assertFalse(charge(visit(), home(1, criterion, 0)).account().signed());
  }

  @ParameterizedTest(name = "L3, L4: med_type {0} is {1}")
  @CsvSource({"11, EXCEPTION", "14, EXCLUDED", "77, UNKNOWN_CODE"})
  void L2_whatever_becomes_of_the_visit(String medicalType, Reason reason) {
    Visit visit = new VisitBuilder().medicalType(medicalType).build();
    LedgerAccount signed = charge(visit, SIGNED).account();
    assertEquals(reason, signed.reason());
    assertTrue(signed.signed());
    assertFalse(charge(visit, UNSIGNED).account().signed());
  }

  @Test
  void L2_who_is_nobodys_is_unsigned() {
    Visit refund = new VisitBuilder().original("S1").build();
    for (Entry.Charge charge :
        List.of(
            charge(visit(), Patient.UNKNOWN),
            charge(visit(), Patient.UNDECIDED),
            charge(visit(), Patient.of(Optional.empty())),
            charge(visit(), Patient.of(Optional.of(Home.UNATTRIBUTED))),
            rule().refund(refund, Optional.empty(), PROVIDER))) {
      assertFalse(charge.account().signed(), charge.account().reason().name());
    }
  }

  @Test
  void L2_a_visit_for_everybody_counts_the_people_of_the_ledger_as_members_are_counted() {
    Seeds.each(
        300,
        random -> {
          AttributionIndex index = index(random);
          LocalDate day =
              RandomCounty.DAYS.from().plusDays(random.nextInt((int) RandomCounty.DAYS.days()));
          Books books = new Books(RandomRecords.rule(new TermsBuilder(), calendar()));
          for (Pot pot : Pot.values()) {
            everybodyGoes(books, index, pot, day, random);
          }
          for (Pot pot : Pot.values()) {
            expectMembers(MemberMonths.on(index, pot, day), books.totals(), pot);
          }
        });
  }

  /** Everybody insured or not, in a random county. */
  private static AttributionIndex index(SplittableRandom random) {
    RandomCounty county = new RandomCounty(random);
    AttributionRule rule = county.rule();
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    for (long id = 1; id <= 12; id++) {
      builder.add(id, rule.attribute(county.evidence(id)));
    }
    return builder.build(1);
  }

  /** Each person has a visit on the day, some in two versions, of which the older knew less. */
  private static void everybodyGoes(
      Books books, AttributionIndex index, Pot pot, LocalDate day, SplittableRandom random) {
    for (int person = 0; person < index.persons(); person++) {
      VisitBuilder visit =
          new VisitBuilder()
              .settlement(pot + "-" + person)
              .pot(pot)
              .medicalType(List.of("11", "14", "15", "77").get(random.nextInt(4)))
              .begun(day.toString())
              .settled(day + "T10:00");
      if (random.nextInt(4) == 0) {
        post(books, visit.build(), RandomRecords.patient(random));
        visit.updated(day.plusDays(1) + "T10:00");
      }
      post(books, visit.build(), Patient.of(index.at(person, pot, day)));
    }
  }

  private static void expectMembers(MemberMonths members, Totals totals, Pot pot) {
    for (int community = 1; community <= 3; community++) {
      int home = community;
      for (boolean signed : new boolean[] {true, false}) {
        assertEquals(
            members.sum(cell -> cell.community() == home && cell.signed() == signed),
            totals
                .sum(
                    line ->
                        line.account().pot() == pot
                            && line.account().home() == home
                            && line.account().signed() == signed)
                .visits(),
            pot + " " + home + " signed " + signed);
      }
    }
    assertTrue(totals.sum(line -> line.account().home() == 0 && line.account().signed()).isZero());
  }

  /** The home of somebody with a ruling for a community and a contract with another or the same. */
  private static Optional<Home> ruledHome(int ruled, Integer contract) {
    List<Membership> members = List.of(new Membership(1, 11, SINCE), new Membership(2, 12, SINCE));
    Providers providers =
        new Providers(
            new County(1, "339921", "", new PoolingArea("339900", ""), 1), List.of(), members);
    AttributionTerms terms =
        new AttributionTerms(
            new Citation("", ""),
            List.of(
                org.capitation.attribution.Reason.EXCEPTION,
                org.capitation.attribution.Reason.CONTRACT),
            UsualTerms.USUAL.then(),
            new Counting.Daily());
    Dated<AttributionTerms> dated = new Dated<>(List.of(new Dated.Span<>(SINCE, terms)));
    AttributionRule rule =
        new AttributionRule(
            Map.of(Pot.RESIDENT, dated), new Catchments(List.of()), providers, team -> team);
    InsuredPeriod insured =
        new InsuredPeriod(Pot.RESIDENT, "1501", false, Ties.of(null, null), SINCE);
    List<Enrolment> contracts =
        Optional.ofNullable(contract).stream()
            .map(community -> new Enrolment("", 1, 10 + community, SINCE.from(), SINCE))
            .toList();
    Ruling ruling =
        new Ruling(1, Pot.RESIDENT, SINCE, ruled, new Ruling.Ground("document", "reason"));
    return rule
        .attribute(
            new Evidence(
                InsuredPerson.of(1, null, List.of(insured)),
                new EnrolmentHistory(contracts),
                List.of(),
                List.of(ruling),
                Optional.empty()))
        .stream()
        .filter(a -> a.range().contains(LocalDate.of(2025, 6, 10)))
        .map(Attribution::home)
        .findFirst();
  }

  private static void post(Books books, Visit visit, Patient patient) {
    books.post(List.of(new Incoming(visit, patient, PROVIDER)));
  }

  private static Entry.Charge charge(Visit visit, Patient patient) {
    return rule().charge(visit, patient, PROVIDER);
  }

  private static Visit visit() {
    return new VisitBuilder().build();
  }

  private static Patient ruled(int community, int team) {
    return home(community, org.capitation.attribution.Reason.EXCEPTION, team);
  }

  private static Patient home(int community, org.capitation.attribution.Reason reason, int team) {
    return Patient.of(Optional.of(new Home(community, reason, team)));
  }

  private static ChargingRule rule() {
    return ResidentRule.closed();
  }

  private static AccountingCalendar calendar() {
    return new AccountingCalendar(Set.of());
  }
}
