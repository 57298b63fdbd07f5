package org.capitation.monitoring;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.monitoring.Talk.Followed;
import org.capitation.monitoring.Talk.Held;
import org.capitation.monitoring.Talk.Plan;
import org.capitation.monitoring.Talk.State;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TalkRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 7, 10);
  private static final TalkRule RULE = new TalkRule(TODAY);
  private static final Stamp CLERK = new Stamp(TODAY.atTime(9, 0), "clerk");
  private static final Plan PLAN = new Plan(TODAY, "支出进度过快", CLERK);
  private static final Held HELD = new Held(TODAY, "院长说明原因", "控制外出就诊", TODAY.plusDays(30), CLERK);
  private static final Followed FOLLOWED = new Followed(TODAY, "外出就诊下降", CLERK);

  @Test
  void M12_a_talk_goes_from_state_to_state_and_no_other_way() {
    Talk planned = talk(Optional.empty(), Optional.empty(), Optional.empty());
    Talk held = talk(Optional.of(HELD), Optional.empty(), Optional.empty());
    Talk followed = talk(Optional.of(HELD), Optional.of(FOLLOWED), Optional.empty());
    Talk closed = talk(Optional.of(HELD), Optional.of(FOLLOWED), Optional.of(CLERK));
    assertEquals(State.PLANNED, planned.state());
    assertEquals(State.HELD, held.state());
    assertEquals(State.FOLLOWED, followed.state());
    assertEquals(State.CLOSED, closed.state());
    assertDoesNotThrow(() -> RULE.hold(planned, HELD));
    assertDoesNotThrow(() -> RULE.follow(held, FOLLOWED));
    assertDoesNotThrow(() -> RULE.close(followed, "reviewer"));
    Stream.of(held, followed, closed).forEach(t -> refused("state", () -> RULE.hold(t, HELD)));
    Stream.of(planned, followed, closed)
        .forEach(t -> refused("state", () -> RULE.follow(t, FOLLOWED)));
    Stream.of(planned, held, closed)
        .forEach(t -> refused("state", () -> RULE.close(t, "reviewer")));
  }

  @Test
  void M12_who_followed_up_does_not_close() {
    Talk followed = talk(Optional.of(HELD), Optional.of(FOLLOWED), Optional.empty());
    refused("own", () -> RULE.close(followed, "clerk"));
  }

  @Test
  void M12_a_plan_lies_not_in_the_past_and_what_was_done_not_in_the_future() {
    Talk planned = talk(Optional.empty(), Optional.empty(), Optional.empty());
    Talk held = talk(Optional.of(HELD), Optional.empty(), Optional.empty());
    assertDoesNotThrow(() -> RULE.plan(PLAN));
    refused("past", () -> RULE.plan(new Plan(TODAY.minusDays(1), PLAN.reason(), CLERK)));
    LocalDate tomorrow = TODAY.plusDays(1);
    refused("future", () -> RULE.hold(planned, held(tomorrow, tomorrow)));
    refused("future", () -> RULE.follow(held, new Followed(tomorrow, "外出就诊下降", CLERK)));
    refused("before", () -> RULE.follow(held, new Followed(TODAY.minusDays(1), "外出就诊下降", CLERK)));
    assertDoesNotThrow(() -> RULE.hold(planned, held(TODAY, TODAY)));
    refused("deadline", () -> RULE.hold(planned, held(TODAY, TODAY.minusDays(1))));
  }

  @Test
  void M12_what_says_nothing_or_too_much_is_refused() {
    Talk planned = talk(Optional.empty(), Optional.empty(), Optional.empty());
    Talk held = talk(Optional.of(HELD), Optional.empty(), Optional.empty());
    refused("reason", () -> RULE.plan(new Plan(TODAY, "进度过快", CLERK)));
    refused("long", () -> RULE.plan(new Plan(TODAY, "快".repeat(501), CLERK)));
    refused("minutes", () -> RULE.hold(planned, new Held(TODAY, "", "控制外出就诊", TODAY, CLERK)));
    refused("measures", () -> RULE.hold(planned, new Held(TODAY, "院长说明原因", "", TODAY, CLERK)));
    refused("follow-up", () -> RULE.follow(held, new Followed(TODAY, "", CLERK)));
    refused("long", () -> RULE.follow(held, new Followed(TODAY, "快".repeat(4001), CLERK)));
  }

  @Test
  void M12_measures_are_overdue_the_day_after_their_deadline() {
    Talk held = talk(Optional.of(HELD), Optional.empty(), Optional.empty());
    assertFalse(held.isOverdue(HELD.deadline()));
    assertTrue(held.isOverdue(HELD.deadline().plusDays(1)));
    Talk followed = talk(Optional.of(HELD), Optional.of(FOLLOWED), Optional.empty());
    assertFalse(followed.isOverdue(HELD.deadline().plusDays(1)));
  }

  @Test
  void every_reason_and_state_is_named_in_both_languages() {
    OutlookPropertiesTest.assertNamed(
        Stream.of(
                "past",
                "future",
                "deadline",
                "before",
                "reason",
                "minutes",
                "measures",
                "follow-up",
                "long",
                "state",
                "own")
            .map(reason -> new Declined("monitoring.untimely." + reason).key()));
    OutlookPropertiesTest.assertNamed(
        Stream.of(State.values()).map(state -> "monitoring.talk.state." + state));
    OutlookPropertiesTest.assertNamed(
        Stream.of(State.PLANNED, State.HELD, State.FOLLOWED)
            .map(state -> "monitoring.talk.next." + state));
  }

  private static Held held(LocalDate day, LocalDate deadline) {
    return new Held(day, HELD.minutes(), HELD.measures(), deadline, CLERK);
  }

  private static Talk talk(
      Optional<Held> held, Optional<Followed> followed, Optional<Stamp> closed) {
    Issued.Subject subject = new Issued.Subject(Pot.RESIDENT, 2025, YearMonth.of(2025, 6), 1);
    return new Talk(1, subject, 1, PLAN, held, followed, closed);
  }

  private static void refused(String reason, Executable what) {
    assertEquals("monitoring.untimely." + reason, assertThrows(Declined.class, what).key());
  }
}
