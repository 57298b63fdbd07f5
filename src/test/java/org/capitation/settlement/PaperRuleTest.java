package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.settlement.Paper.Answered;
import org.capitation.settlement.Paper.State;
import org.capitation.settlement.PaperRule.Bar;
import org.capitation.settlement.Reply.Figure;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaperRuleTest {
  private static final LocalDate LAST = LocalDate.of(2026, 1, 20);
  private static final Optional<LocalDate> UNTIL = Optional.of(LAST);
  private static final List<Integer> BOTH = List.of(1, 2);
  private static final Stamp STAMP = new Stamp(LAST.minusDays(10).atStartOfDay(), "zhang");

  @Test
  void S29_it_is_reviewed_once_all_have_confirmed() {
    assertEquals(Optional.of(Bar.WAITING), review(paper(), LAST));
    assertEquals(Optional.of(Bar.WAITING), review(paper(confirmed(1)), LAST));
    assertEquals(Optional.empty(), review(paper(confirmed(1), confirmed(2)), LAST));
  }

  @ParameterizedTest
  @CsvSource({"0, WAITING", "1, TAKEN"})
  void S28_silence_is_consent_after_the_last_day(int days, Answered answered) {
    assertEquals(answered, paper().answered(1, UNTIL, LAST.plusDays(days)));
    assertEquals(
        answered == Answered.TAKEN ? Optional.of(Bar.LATE) : Optional.empty(),
        PaperRule.reply(paper(), 1, UNTIL, LAST.plusDays(days)));
    assertEquals(
        answered == Answered.TAKEN ? Optional.empty() : Optional.of(Bar.WAITING),
        review(paper(confirmed(2)), LAST.plusDays(days)));
  }

  @Test
  void S28_without_a_deadline_all_have_to_reply() {
    LocalDate late = LAST.plusYears(5);
    assertEquals(Answered.WAITING, paper().answered(1, Optional.empty(), late));
    assertEquals(Optional.of(Bar.WAITING), PaperRule.review(paper(), BOTH, Optional.empty(), late));
  }

  @Test
  void S28_a_community_replies_once() {
    Paper paper = paper(confirmed(1));
    assertEquals(Optional.of(Bar.REPLIED), PaperRule.reply(paper, 1, UNTIL, LAST));
    assertEquals(Optional.empty(), PaperRule.reply(paper, 2, UNTIL, LAST));
  }

  @Test
  void S29_every_objection_is_answered_and_the_figure_kept() {
    assertEquals(
        Optional.of(Bar.UNANSWERED), review(paper(objecting(1, none()), confirmed(2)), LAST));
    assertEquals(Optional.empty(), review(paper(objecting(1, answer(true)), confirmed(2)), LAST));
    assertEquals(
        Optional.of(Bar.CORRECT), review(paper(objecting(1, answer(false)), confirmed(2)), LAST));
    assertEquals(
        Optional.of(Bar.UNANSWERED),
        review(paper(objecting(1, none())), LAST.plusDays(1)),
        "silence of the bureau is no answer");
  }

  @Test
  void S29_an_objection_is_answered_once() {
    Paper open = paper(objecting(1, none()));
    assertEquals(Optional.empty(), PaperRule.answer(open, 1, Figure.BUDGET));
    assertEquals(Optional.of(Bar.NONE), PaperRule.answer(open, 1, Figure.PAYABLE));
    assertEquals(Optional.of(Bar.NONE), PaperRule.answer(open, 2, Figure.BUDGET));
    assertEquals(
        Optional.of(Bar.ANSWERED),
        PaperRule.answer(paper(objecting(1, answer(true))), 1, Figure.BUDGET));
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"SIGNED", "LOCKED", "STOPPED"})
  void S25_nothing_is_replied_answered_or_reviewed_but_while_it_is_published(State state) {
    Paper paper = paper(state, 0, objecting(1, none()), confirmed(2));
    assertEquals(Optional.of(Bar.STATE), review(paper, LAST));
    assertEquals(Optional.of(Bar.STATE), PaperRule.reply(paper, 3, UNTIL, LAST));
    assertEquals(Optional.of(Bar.STATE), PaperRule.answer(paper, 1, Figure.BUDGET));
  }

  @Test
  void S25_S32_papers_are_numbered_and_one_follows_the_locked_one() {
    assertEquals(Optional.of(0), PaperRule.next(Optional.empty()));
    assertEquals(Optional.empty(), PaperRule.next(Optional.of(paper())));
    assertEquals(Optional.empty(), PaperRule.next(Optional.of(paper(State.SIGNED, 1))));
    assertEquals(Optional.of(1), PaperRule.next(Optional.of(paper(State.LOCKED, 0))));
    assertEquals(Optional.of(4), PaperRule.next(Optional.of(paper(State.LOCKED, 3))));
  }

  private static Optional<Bar> review(Paper paper, LocalDate today) {
    return PaperRule.review(paper, BOTH, UNTIL, today);
  }

  private static Paper paper(Reply... replies) {
    return paper(State.PUBLISHED, 0, replies);
  }

  private static Paper paper(State state, int number, Reply... replies) {
    return new Paper(
        7,
        new Paper.Subject(Pot.RESIDENT, 2025, number),
        new Paper.Standing(state, 2, null, STAMP, STAMP),
        new Seal("SHA-256", "", ""),
        Arrays.asList(replies));
  }

  private static Reply confirmed(int community) {
    return new Reply(community, STAMP, List.of());
  }

  private static Reply objecting(int community, Optional<Reply.Answer> answer) {
    return new Reply(community, STAMP, List.of(new Reply.Objection(Figure.BUDGET, "少算", answer)));
  }

  private static Optional<Reply.Answer> none() {
    return Optional.empty();
  }

  private static Optional<Reply.Answer> answer(boolean kept) {
    return Optional.of(
        new Reply.Answer(kept, "核实", new Stamp(LocalDateTime.of(2026, 1, 15, 9, 0), "zhang")));
  }
}
