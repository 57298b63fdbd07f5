package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.DisputeRule.Act;
import org.capitation.ledger.DisputeRule.Denial;
import org.capitation.ledger.DisputeRule.Earlier;
import org.capitation.ledger.DisputeRule.Filing;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.Citation;
import org.capitation.value.Deadlines;
import org.capitation.value.Deadlines.Occasion;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be disputed, until when, and what is done about it (L20 to L24). */
class DisputeRuleTest {
  private static final Provider PROVIDER =
      new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final YearMonth JUNE = YearMonth.of(2025, 6);
  private static final LocalDate CLOSED = LocalDate.of(2025, 7, 10);
  private static final Deadlines TWENTY_AND_TEN =
      new Deadlines(new Citation("", ""), Map.of(Occasion.DISPUTE, 20, Occasion.DECIDE, 10));

  private final Books books = new Books(ResidentRule.closed());
  private final List<Earlier> earlier = new ArrayList<>();
  private String evidence;
  private LocalDate today = CLOSED;
  private Set<Year> locked = Set.of();

  DisputeRuleTest() {
    books.post(
        List.of(
            incoming(new VisitBuilder().build(), 1),
            incoming(new VisitBuilder().original("S1").build(), 1),
            incoming(new VisitBuilder().settlement("S2").medicalType("14").build(), 1),
            incoming(new VisitBuilder().settlement("S3").build(), 0)));
  }

  @Test
  void L20_what_stands_charged_to_the_own_community_can_be_disputed() {
    assertEquals(Optional.empty(), refuse("S1", 1, 2));
    assertEquals(Optional.empty(), refuse("S1", 1, 0));
  }

  @Test
  void L20_what_is_charged_to_another_or_to_nobody_cannot() {
    assertEquals(Optional.of(Denial.NOT_CHARGED), refuse("S1", 2, 1));
    assertEquals(Optional.of(Denial.NOT_CHARGED), refuse("S2", 1, 2));
    assertEquals(Optional.of(Denial.NOT_CHARGED), refuse("S3", 0, 2));
  }

  @Test
  void L20_what_was_moved_is_disputed_by_who_bears_it_now() {
    books.reattribute("S1", RandomRecords.at(2));
    assertEquals(Optional.of(Denial.NOT_CHARGED), refuse("S1", 1, 2));
    assertEquals(Optional.empty(), refuse("S1", 2, 1));
    books.rule("S1", new Ruled(3, false));
    assertEquals(Optional.of(Denial.NOT_CHARGED), refuse("S1", 2, 1));
    assertEquals(Optional.empty(), refuse("S1", 3, 1));
    books.rule("S1", Ruled.NOBODY);
    assertEquals(Optional.of(Denial.NOT_CHARGED), refuse("S1", 3, 1));
  }

  @Test
  void L20_a_refund_follows_its_original_and_is_not_disputed() {
    assertEquals(Optional.of(Denial.REFUND), refuse("S1R", 1, 2));
  }

  @Test
  void L20_a_locked_year_is_not_disputed() {
    locked = Set.of(new Year(Pot.RESIDENT, 2024), new Year(Pot.EMPLOYEE, 2025));
    assertEquals(Optional.empty(), refuse("S1", 1, 2));
    locked = Set.of(new Year(Pot.RESIDENT, 2025));
    assertEquals(Optional.of(Denial.LOCKED), refuse("S1", 1, 2));
  }

  @Test
  void L20_it_cannot_go_where_it_is() {
    assertEquals(Optional.of(Denial.TARGET), refuse("S1", 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"2025-07-10, ", "2025-07-29, ", "2025-07-30, ", "2025-07-31, LATE"})
  void L21_days_count_from_when_the_month_was_closed(LocalDate day, Denial denial) {
    today = day;
    assertEquals(Optional.ofNullable(denial), refuse("S1", 1, 2));
  }

  @Test
  void L21_an_open_month_and_terms_without_days_know_no_deadline() {
    LocalDate later = CLOSED.plusYears(1);
    DisputeRule open = new DisputeRule(Set.of(), Map.of(), (p, y) -> TWENTY_AND_TEN, later);
    assertEquals(Optional.empty(), open.refuse(filing("S1", 1, 2)));
    DisputeRule none =
        new DisputeRule(Set.of(), Map.of(JUNE, CLOSED), (p, y) -> Deadlines.NONE, later);
    assertEquals(Optional.empty(), none.refuse(filing("S1", 1, 2)));
    assertEquals(Optional.empty(), none.until(Pot.RESIDENT, 2025, JUNE));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void L20_a_visit_has_one_open_dispute(State state) {
    evidence = "new";
    earlier.add(new Earlier(2, state, Optional.empty()));
    assertEquals(state.isOpen() ? Optional.of(Denial.OPEN) : Optional.empty(), refuse("S1", 1, 2));
  }

  @Test
  void L20_a_refused_one_is_filed_once_more_with_something_new() {
    earlier.add(new Earlier(1, State.REFUSED, Optional.of("old")));
    assertEquals(Optional.of(Denial.OLD_EVIDENCE), refuse("S1", 1, 2));
    evidence = "old";
    assertEquals(Optional.of(Denial.OLD_EVIDENCE), refuse("S1", 1, 2));
    evidence = "new";
    assertEquals(Optional.empty(), refuse("S1", 1, 2));
    earlier.add(new Earlier(1, State.REFUSED, Optional.of("new")));
    evidence = "newer";
    assertEquals(Optional.of(Denial.REFUSED_TWICE), refuse("S1", 1, 2));
  }

  @Test
  void L21_a_decision_is_due_by_days_from_the_filing() {
    Dispute dispute = dispute(State.FILED, false);
    assertEquals(Optional.of(LocalDate.of(2025, 7, 25)), rule().decideUntil(dispute));
  }

  @ParameterizedTest
  @CsvSource({
    "FILED, TAKE WITHDRAW",
    "TAKEN, WITHDRAW DECIDE",
    "SIGNING, SEND_BACK SIGN UPHOLD REFUSE",
    "UPHELD, ''",
    "REFUSED, ''",
    "WITHDRAWN, ''",
    "OVERTAKEN, ''"
  })
  void L22_what_is_done_when(State state, String acts) {
    assertEquals(acts, possible(dispute(state, false)));
  }

  @ParameterizedTest
  @CsvSource({
    "FILED, WITHDRAW SET_ASIDE",
    "TAKEN, WITHDRAW DECIDE SET_ASIDE",
    "SIGNING, SEND_BACK SIGN REFUSE SET_ASIDE",
    "UPHELD, SET_ASIDE",
    "REFUSED, ''",
    "WITHDRAWN, ''",
    "OVERTAKEN, ''"
  })
  void L23_what_has_moved_by_itself_is_not_upheld_but_set_aside(State state, String acts) {
    assertEquals(acts, possible(dispute(state, true)));
  }

  private static String possible(Dispute dispute) {
    return Stream.of(Act.values())
        .filter(act -> act.isPossible(dispute))
        .map(Act::name)
        .collect(Collectors.joining(" "));
  }

  private static Dispute dispute(State state, boolean moved) {
    Stamp stamp = new Stamp(LocalDateTime.of(2025, 7, 15, 9, 0), "it");
    return new Dispute(
        1,
        new Dispute.Subject(
            1, "S1", new Dispute.Place(Pot.RESIDENT, 2025, JUNE), 1, Money.ofYuan("50.00")),
        new Dispute.Claim(Dispute.Ground.NOT_OURS, 2, "words", Optional.empty()),
        Optional.empty(),
        new Dispute.Standing(state, 1, moved, stamp, stamp));
  }

  private Optional<Denial> refuse(String settlement, int community, int target) {
    return rule().refuse(filing(settlement, community, target));
  }

  private DisputeRule rule() {
    return new DisputeRule(locked, Map.of(JUNE, CLOSED), (p, y) -> TWENTY_AND_TEN, today);
  }

  private Filing filing(String settlement, int community, int target) {
    return new Filing(
        books.newest(settlement), community, target, earlier, Optional.ofNullable(evidence));
  }

  private static Incoming incoming(Visit visit, int home) {
    return new Incoming(visit, RandomRecords.at(home), PROVIDER);
  }
}
