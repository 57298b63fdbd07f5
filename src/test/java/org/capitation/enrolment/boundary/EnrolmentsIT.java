package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.ContractLine;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Order.Choice;
import org.capitation.enrolment.Order.Correction.Days;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.enrolment.Order.Parties;
import org.capitation.enrolment.Outcome;
import org.capitation.enrolment.PersonContracts;
import org.capitation.files.Counts;
import org.capitation.it.Office;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signs up, renews, switches, ends, corrects and cancels in counties of its own. */
@ExtendWith(ArquillianExtension.class)
class EnrolmentsIT {
  /** The business date of the tests. */
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final Grounds DOCUMENT = new Grounds("录入有误", "云栖函〔2026〕1号");

  @Resource private ManagedExecutorService executor;
  @Inject private Office office;
  @Inject private People people;
  @Inject private Enrolments enrolments;
  @Inject private ContractHistories histories;
  @Inject private SigningFees fees;
  @Inject private Told told;

  @Test
  void E1_somebody_signs_up_and_it_is_logged_and_told() {
    String county = people.open("337701", 2);
    Outcome checked = act(county, () -> enrolments.check(sign(0, "T1", "D1", TODAY)));
    assertEquals("good", told(checked));
    assertEquals(
        0, office.rows(county, "select 1 from enrolment_contract where county_id = ?").size());
    Outcome outcome = act(county, () -> enrolments.sign(sign(0, "T1", "D1", TODAY)));
    assertEquals("good", told(outcome));
    ContractLine line = outcome.contract();
    assertEquals("一队 王医生", line.team().name() + " " + line.doctor().name());
    assertEquals(LocalDate.of(2027, 3, 1), line.lastDay());
    assertEquals(
        List.of(line.number() + " 2026-03-02 2026-03-02 2027-03-02 1 0 0"),
        office.rows(
            county,
            "select contract_no, sign_date, valid_from, valid_to, status, version, run_id"
                + " from enrolment_contract where county_id = ?"));
    PersonContracts history = history(county, 0);
    Change change = history.contracts().get(0).changes().get(0);
    assertEquals(Change.Kind.SIGNED, change.kind());
    assertEquals("system:it", change.stamp().by());
    assertEquals(List.of("SIGNED " + line.number() + " 1"), told.of(county));
  }

  @Test
  void E1_an_order_sent_again_is_done_once() {
    String county = people.open("337702", 2);
    Order.Sign order = numbered("Q1", 0, "T1", "D1", TODAY);
    Outcome first = act(county, () -> enrolments.sign(order));
    Outcome again = act(county, () -> enrolments.sign(order));
    assertEquals(first, again);
    assertEquals(
        "NUMBER_TAKEN [Q1]",
        told(act(county, () -> enrolments.sign(numbered("Q1", 1, "T1", "D1", TODAY)))));
    assertEquals(1, told.of(county).size());
  }

  @Test
  void all_that_speaks_against_an_order_is_told_at_once() {
    String county = people.open("337703", 2);
    Order.Sign wrong =
        new Order.Sign(
            null,
            new Parties("110105194912310021", "T9", "D9"),
            LocalDate.of(2026, 8, 1),
            6,
            new Choice(List.of(), "B99", null),
            Grounds.NONE);
    assertEquals(
        "UNKNOWN_TEAM [T9], UNKNOWN_DOCTOR [D9], UNKNOWN_PACKAGE [B99, 2026-03-02],"
            + " UNKNOWN_CERTIFICATE [], TERM [1, 5], TOO_FAR_AHEAD [2026-08-01, 2026-05-31]",
        told(act(county, () -> enrolments.sign(wrong))));
    assertEquals(
        "DOCTOR_OF_ANOTHER_TEAM [王医生, 二队]",
        told(act(county, () -> enrolments.sign(sign(0, "T2", "D1", TODAY)))));
    assertEquals(
        "DOCTOR_MISSING []", told(act(county, () -> enrolments.sign(sign(0, "T2", null, TODAY)))));
    assertEquals(List.of(), told.of(county));
  }

  @Test
  void E5_nobody_is_signed_up_twice() {
    String county = people.open("337704", 2);
    act(county, () -> enrolments.sign(sign(0, "T1", "D1", TODAY)));
    assertEquals(
        "SIGNED_ELSEWHERE [一队, 2026-03-02, 2027-03-01]",
        told(act(county, () -> enrolments.sign(sign(0, "T2", "D2", TODAY.plusDays(30))))));
    assertEquals(
        "TOO_FAR_AHEAD [2027-03-02, 2026-05-31]",
        told(act(county, () -> enrolments.sign(sign(0, "T2", "D2", TODAY.plusYears(1))))));
  }

  @Test
  void E2_E3_a_contract_is_renewed_early_or_late() {
    String county = people.open("337705", 3);
    importContract(county, 0, "Q0", "2025-03-15", "2026-03-14");
    importContract(county, 1, "Q1", "2025-01-15", "2026-01-14");
    Outcome early = act(county, () -> enrolments.renew(renewal("Q0", 0, TODAY)));
    assertEquals("good 2026-03-15 2027-03-14", days(early));
    Outcome late = act(county, () -> enrolments.renew(renewal("Q1", 0, TODAY)));
    assertEquals("good 2026-03-02 2027-03-01", days(late));
    assertEquals(
        "SIGNED_ELSEWHERE [一队, 2026-03-15, 2027-03-14]",
        told(act(county, () -> enrolments.renew(renewal("Q0", 0, TODAY)))));
    assertEquals(
        List.of("3 10 1", "3 10 1"),
        office.rows(
            county,
            "select c.status, c.person_groups, t.code = 'T1' from enrolment_contract c"
                + " join enrolment_team t on t.id = c.team_id"
                + " where c.county_id = ? and c.contract_no not in ('Q0', 'Q1')"));
  }

  @Test
  void several_are_renewed_each_with_their_own_fate() {
    String county = people.open("337706", 4);
    importContract(county, 0, "Q0", "2025-03-15", "2026-03-14");
    importContract(county, 1, "Q1", "2025-03-16", "2026-03-15");
    importContract(county, 2, "Q2", "2025-12-01", "2026-11-30");
    List<Outcome> outcomes =
        act(
            county,
            () ->
                enrolments.renew(
                    List.of(
                        renewal("Q0", 0, TODAY),
                        renewal("Q1", 5, TODAY),
                        renewal("Q2", 0, TODAY),
                        renewal("Q0", 0, TODAY))));
    assertEquals(
        List.of(
            "good",
            "STALE [system:it, x]",
            "TOO_FAR_AHEAD [2026-12-01, 2026-05-31]",
            "SIGNED_ELSEWHERE [一队, 2026-03-15, 2027-03-14]"),
        outcomes.stream().map(o -> told(o).replaceAll("20..-..-.. ..:..", "x")).toList());
    assertEquals(4, told.of(county).size(), "three imports and one renewal");
  }

  @Test
  void somebody_switches_to_another_team_in_one_step() {
    String county = people.open("337707", 2);
    importContract(county, 0, "Q0", "2025-06-01", "2026-05-31");
    Order.Switch order = new Order.Switch("Q0", 0, "Q1", "T2", "D2", TODAY, 1, null, Grounds.NONE);
    Outcome outcome = act(county, () -> enrolments.switchTeam(order));
    assertEquals("good 2026-03-02 2027-03-01", days(outcome));
    assertEquals(outcome, act(county, () -> enrolments.switchTeam(order)), "sent again");
    assertEquals(
        List.of("Q0 T1 2026-03-02 2026-06-01 2 05", "Q1 T2 2027-03-02 2027-03-02 1 null"),
        contracts(county));
    assertEquals(
        "ALREADY_ENDED [2026-03-01]",
        told(
            act(
                county,
                () ->
                    enrolments.switchTeam(
                        new Order.Switch(
                            "Q0", 1, null, "T2", "D2", TODAY, 1, null, Grounds.NONE)))));
    assertEquals(
        "SAME_TEAM [二队]",
        told(
            act(
                county,
                () ->
                    enrolments.switchTeam(
                        new Order.Switch(
                            "Q1",
                            0,
                            null,
                            "T2",
                            "D2",
                            TODAY.plusDays(1),
                            1,
                            null,
                            Grounds.NONE)))));
  }

  @Test
  void E7_E8_a_contract_is_ended_and_the_end_undone() {
    String county = people.open("337708", 2);
    importContract(county, 0, "Q0", "2025-06-01", "2026-05-31");
    assertEquals(
        "NOT_IN_TERM [2025-06-01, 2026-05-31]",
        told(act(county, () -> enrolments.terminate(end("Q0", 0, LocalDate.of(2025, 5, 31))))));
    assertEquals("good", told(act(county, () -> enrolments.terminate(end("Q0", 0, TODAY)))));
    assertEquals(
        "good", told(act(county, () -> enrolments.terminate(end("Q0", 0, TODAY)))), "again");
    assertEquals(List.of("Q0 T1 2026-03-03 2026-06-01 2 02"), contracts(county));
    assertEquals(
        "ALREADY_ENDED [2026-03-02]",
        told(act(county, () -> enrolments.terminate(end("Q0", 1, TODAY.minusDays(1))))));
    Days undone = new Days(null, null, LocalDate.of(2026, 5, 31));
    assertEquals("good", told(act(county, () -> enrolments.correct(correction("Q0", 1, undone)))));
    assertEquals(List.of("Q0 T1 2026-06-01 2026-06-01 1 null"), contracts(county));
    assertEquals(
        List.of("IMPORTED", "TERMINATED", "CORRECTED"),
        history(county, 0).contracts().get(0).changes().stream()
            .map(change -> change.kind().name())
            .toList());
  }

  @Test
  void E11_what_is_late_needs_the_bureau_and_a_document() {
    String county = people.open("337709", 3);
    assertEquals(
        "good", told(act(county, () -> enrolments.sign(sign(0, "T1", "D1", day("2025-12-01"))))));
    Order.Sign late = sign(1, "T1", "D1", day("2025-11-30"));
    assertEquals(
        "DOCUMENT_NEEDED [2025-11-30, 2025-12-01]", told(act(county, () -> enrolments.sign(late))));
    people.as(
        "health",
        county,
        () ->
            assertEquals(
                "BEFORE_LOOK_BACK [2025-11-30, 2025-12-01]", told(enrolments.sign(with(late)))));
    assertEquals("good", told(act(county, () -> enrolments.sign(with(late)))));
  }

  private static Order.Sign with(Order.Sign order) {
    return new Order.Sign(
        null, order.parties(), order.from(), order.years(), order.choice(), DOCUMENT);
  }

  @Test
  void a_wrong_entry_is_corrected_and_stale_edits_are_refused() {
    String county = people.open("337710", 2);
    act(county, () -> enrolments.sign(numbered("Q1", 0, "T1", "D1", TODAY)));
    assertEquals(
        "GROUNDS_MISSING []",
        told(
            act(
                county,
                () ->
                    enrolments.correct(
                        new Order.Correction(
                            "Q1", 0, Days.SAME, "T2", "D2", null, null, Grounds.NONE)))));
    Order.Correction moved =
        new Order.Correction(
            "Q1",
            0,
            new Days(day("2026-02-01"), null, null),
            "T2",
            "D2",
            List.of("04", "05"),
            null,
            DOCUMENT);
    assertEquals("good", told(act(county, () -> enrolments.correct(moved))));
    assertEquals(List.of("Q1 T2 2027-03-02 2027-03-02 1 null"), contracts(county));
    assertEquals("good", told(act(county, () -> enrolments.correct(moved))), "sent again");
    Days other = new Days(day("2026-02-02"), null, null);
    Outcome stale = act(county, () -> enrolments.correct(correction("Q1", 0, other)));
    assertEquals(Obstacle.Kind.STALE, stale.obstacles().get(0).kind());
    assertEquals("system:it", stale.obstacles().get(0).arguments().get(0));
    assertEquals(
        "ENDS_BEFORE_IT_BEGINS [2027-04-01, 2027-03-01]",
        told(
            act(
                county,
                () ->
                    enrolments.correct(
                        correction("Q1", 1, new Days(day("2027-04-01"), null, null))))));
  }

  @Test
  void E14_a_cancelled_contract_stays_and_counts_nowhere() {
    String county = people.open("337711", 2);
    act(county, () -> enrolments.sign(numbered("Q1", 0, "T1", "D1", TODAY)));
    Order.Cancellation order = new Order.Cancellation("Q1", 0, DOCUMENT);
    assertEquals("good", told(act(county, () -> enrolments.cancel(order))));
    assertEquals("good", told(act(county, () -> enrolments.cancel(order))), "sent again");
    assertEquals(
        "CANCELLED [Q1]", told(act(county, () -> enrolments.terminate(end("Q1", 1, TODAY)))));
    assertEquals("good", told(act(county, () -> enrolments.sign(sign(0, "T2", "D2", TODAY)))));
    assertEquals(2, history(county, 0).contracts().size());
    assertEquals(0, people.listed("D1", county));
    assertEquals(1, people.listed("D2", county));
    assertEquals(
        new Counts(1, 0, 0, 1),
        people.contract(county, 0, "Q1", "2026-03-02", "2027-03-01"),
        "a file does not bring it back");
    assertEquals(List.of("2 contract_no contract-cancelled Q1"), office.rejected(county));
  }

  @Test
  void E6_a_file_does_not_fill_a_list_beyond_its_cap() {
    String county = people.open("337712", 6);
    office.take(county, "doctor", "doctor_code,doctor_name,team_code,list_cap", "D1,王医生,T1,2");
    assertEquals(
        new Counts(4, 3, 0, 1),
        people.contracts(
            county,
            people.row(0, "Q0", "2024-03-15", "2025-03-14"),
            people.row(1, "Q1", "2026-01-01", "2026-12-31"),
            people.row(2, "Q2", "2026-01-01", "2026-12-31"),
            people.row(3, "Q3", "2026-02-01", "2027-01-31")));
    assertEquals(List.of("5 doctor_code list-full D1"), office.rejected(county));
    assertEquals(
        "LIST_FULL [2, 2]", told(act(county, () -> enrolments.sign(sign(4, "T1", "D1", TODAY)))));
    act(county, () -> enrolments.terminate(end("Q2", 0, TODAY.minusDays(1))));
    assertEquals(
        new Counts(2, 1, 0, 1),
        people.contracts(
            county,
            people.row(4, "Q4", "2026-03-01", "2027-02-28"),
            people.row(5, "Q5", "2026-02-01", "2027-01-31")));
    assertEquals(2, people.listed("D1", county));
  }

  @Test
  void E12_E13_packages_are_paid_by_their_payers_and_kept_as_signed() {
    String county = people.open("337713", 4);
    String header = "package_code,package_name,fee,fund_pay,public_health_pay,psn_pay,begndate";
    assertEquals(
        new Counts(3, 2, 0, 1),
        office.take(
            county,
            "package",
            header,
            "B01,基础包,120.00,50.00,40.01,29.99,2025-01-01",
            "B02,慢病包,180,90,50,40,2026-03-03",
            "B03,错包,100.00,50,40,9.99,2025-01-01"));
    assertEquals(List.of("4 fee fee-parts-differ 100.00"), office.rejected(county));
    assertEquals(
        "UNKNOWN_PACKAGE [B02, 2026-03-02]",
        told(act(county, () -> enrolments.sign(buying(0, "B02", TODAY)))));
    for (int person = 0; person < 3; person++) {
      int who = person;
      assertEquals("good", told(act(county, () -> enrolments.sign(buying(who, "B01", TODAY)))));
    }
    office.take(county, "package", header, "B01,基础包,150,50,50,50,2025-01-01");
    people.contracts(
        county,
        "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,package_code,fee",
        "F1," + people.certificate(3) + ",T2,D2,2026-01-05,2026-01-05,2027-01-04,B77,99.99");
    act(county, () -> enrolments.cancel(cancelled(county, 2)));
    SigningFees.Statement statement = act(county, () -> fees.of(2026));
    assertEquals(
        List.of(
            "T1 B01 2 240.00 = 100.00 + 80.02 + 59.98, 0.00",
            "T2 B77 1 99.99 = 0.00 + 0.00 + 0.00, 99.99"),
        statement.lines().stream().map(EnrolmentsIT::told).toList());
    assertEquals("339.99", statement.total().fee().toString());
    assertEquals(0, act(county, () -> fees.of(2025)).lines().size());
    assertEquals(
        "SAME_PACKAGE [B01, 2026-03-02, 2027-02-02], SIGNED_ELSEWHERE [一队, 2026-03-02, 2027-03-01]",
        told(act(county, () -> enrolments.sign(buying(0, "B01", TODAY)))));
  }

  private Order.Cancellation cancelled(String county, int person) {
    return new Order.Cancellation(
        history(county, person).contracts().get(0).contract().number(), 0, DOCUMENT);
  }

  @Test
  void a_household_signs_together_or_each_for_themselves() {
    String county = people.open("337714", 4);
    act(county, () -> enrolments.sign(sign(0, "T2", "D2", TODAY)));
    List<Order.Sign> household =
        List.of(sign(0, "T1", "D1", TODAY), sign(1, "T1", "D1", TODAY), sign(2, "T1", "D1", TODAY));
    List<Outcome> refused = act(county, () -> enrolments.sign(household, true));
    assertEquals(
        List.of("SIGNED_ELSEWHERE", "NOT_TOGETHER", "NOT_TOGETHER"),
        refused.stream().map(o -> o.obstacles().get(0).kind().name()).toList());
    List<Outcome> signed = act(county, () -> enrolments.sign(household, false));
    assertEquals(List.of(false, true, true), signed.stream().map(Outcome::isGood).toList());
    assertEquals(
        1,
        office
            .rows(
                county,
                "select distinct family_no from enrolment_contract where county_id = ?"
                    + " and family_no is not null")
            .size());
    assertEquals(2, told.of(county).size());
  }

  @Test
  void E6_of_a_hundred_at_once_exactly_one_gets_the_last_place() throws Exception {
    String county = people.open("337715", 102);
    office.take(county, "doctor", "doctor_code,doctor_name,team_code,list_cap", "D1,王医生,T1,3");
    act(county, () -> enrolments.sign(sign(100, "T1", "D1", TODAY)));
    act(county, () -> enrolments.sign(sign(101, "T1", "D1", TODAY)));
    List<Outcome> outcomes = atOnce(county, 100, i -> enrolments.sign(sign(i, "T1", "D1", TODAY)));
    assertEquals(1, outcomes.stream().filter(Outcome::isGood).count());
    assertEquals(99, outcomes.stream().filter(o -> told(o).equals("LIST_FULL [3, 3]")).count());
    assertEquals(3, people.listed("D1", county));
  }

  @Test
  void E5_of_a_hundred_at_once_exactly_one_gets_the_person() throws Exception {
    String county = people.open("337716", 1);
    List<Outcome> outcomes =
        atOnce(
            county,
            100,
            i ->
                enrolments.sign(
                    i % 2 == 0 ? sign(0, "T1", "D1", TODAY) : sign(0, "T2", "D2", TODAY)));
    assertEquals(1, outcomes.stream().filter(Outcome::isGood).count());
    assertEquals(99, outcomes.stream().filter(o -> told(o).startsWith("SIGNED_ELSEWHERE")).count());
    assertEquals(1, contracts(county).size());
    assertEquals(1, told.of(county).size());
  }

  /** What is done with a number. */
  private interface Numbered {
    Outcome of(int number);
  }

  private List<Outcome> atOnce(String county, int many, Numbered what) throws Exception {
    List<Future<Outcome>> futures = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int number = i;
      futures.add(executor.submit(() -> act(county, () -> what.of(number))));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Future<Outcome> future : futures) {
      outcomes.add(future.get());
    }
    return outcomes;
  }

  private <T> T act(String county, Supplier<T> what) {
    List<T> result = new ArrayList<>();
    office.run(county, () -> result.add(what.get()));
    return result.get(0);
  }

  private PersonContracts history(String county, int person) {
    return act(county, () -> histories.of(people.key(county, person)));
  }

  private List<String> contracts(String county) {
    return office.rows(
        county,
        "select c.contract_no, t.code, c.valid_to, c.agreed_to, c.status, c.end_reason"
            + " from enrolment_contract c join enrolment_team t on t.id = c.team_id"
            + " where c.county_id = ? order by c.contract_no");
  }

  private void importContract(String county, int person, String number, String from, String last) {
    assertEquals(new Counts(1, 1, 0, 0), people.contract(county, person, number, from, last));
  }

  private Order.Sign sign(int person, String team, String doctor, LocalDate from) {
    return new Order.Sign(
        null,
        new Parties(people.certificate(person), team, doctor),
        from,
        1,
        Choice.NONE,
        Grounds.NONE);
  }

  private Order.Sign numbered(
      String number, int person, String team, String doctor, LocalDate from) {
    Order.Sign order = sign(person, team, doctor, from);
    return new Order.Sign(
        number, order.parties(), from, order.years(), order.choice(), order.grounds());
  }

  private Order.Sign buying(int person, String code, LocalDate from) {
    Order.Sign order = sign(person, "T1", "D1", from);
    return new Order.Sign(
        null, order.parties(), from, 1, new Choice(List.of("04"), code, null), Grounds.NONE);
  }

  private static Order.Renewal renewal(String contract, int version, LocalDate day) {
    return new Order.Renewal(contract, version, null, day, 1, null);
  }

  private static Order.Termination end(String contract, int version, LocalDate last) {
    return new Order.Termination(contract, version, last, EndReason.MOVED, Grounds.NONE);
  }

  private static Order.Correction correction(String contract, int version, Days days) {
    return new Order.Correction(contract, version, days, null, null, null, null, DOCUMENT);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static String days(Outcome outcome) {
    return told(outcome) + " " + outcome.contract().from() + " " + outcome.contract().lastDay();
  }

  private static String told(Outcome outcome) {
    return outcome.isGood()
        ? "good"
        : String.join(
            ", ", outcome.obstacles().stream().map(o -> o.kind() + " " + o.arguments()).toList());
  }

  private static String told(SigningFees.Line line) {
    return line.team().code()
        + " "
        + line.service().code()
        + " "
        + line.sum().contracts()
        + " "
        + line.sum().fee()
        + " = "
        + line.sum().payers().fund()
        + " + "
        + line.sum().payers().publicHealth()
        + " + "
        + line.sum().payers().person()
        + ", "
        + line.sum().undivided();
  }
}
