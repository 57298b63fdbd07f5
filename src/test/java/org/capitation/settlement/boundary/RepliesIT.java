package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.capitation.access.Refused;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.settlement.Paper.Answered;
import org.capitation.settlement.Reply.Figure;
import org.capitation.value.Declined;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Communities confirm a paper or object to it, in time, and each objection is answered. */
@ExtendWith(ArquillianExtension.class)
class RepliesIT {
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private YearClosers closers;
  @Inject private Papers papers;
  @Inject private Replies replies;

  @Test
  void S28_S29_all_confirm_or_are_answered_before_it_is_reviewed() {
    String county = closers.county("339605");
    long id = closers.publish(county);
    assertEquals("WAITING", denied(() -> closers.sign(county, id, Staff.REVIEWER)));
    staff.run(county, YearClosers.FIRST, () -> replies.reply(id, "C01", Map.of()));
    assertEquals("REPLIED", denied(() -> reply(county, id, "C01", Map.of())));
    assertThrows(
        Refused.class,
        () -> staff.run(county, YearClosers.FIRST, () -> replies.reply(id, "C02", Map.of())));
    reply(county, id, "C02", Map.of(Figure.SPENDING, "一笔不是我院的"));
    assertEquals("UNANSWERED", denied(() -> closers.sign(county, id, Staff.REVIEWER)));
    assertEquals(
        List.of(Answered.CONFIRMED, Answered.OBJECTED),
        closers.find(county, id).rows().stream().map(ShownPaper.Row::answered).toList());
    assertEquals("NONE", denied(() -> answer(county, id, Figure.BUDGET, true)));
    assertThrows(
        Refused.class,
        () ->
            staff.run(
                county,
                Staff.REVIEWER,
                () -> replies.answer(id, target(Figure.SPENDING), true, "核实无误")));
    answer(county, id, Figure.SPENDING, true);
    assertEquals("ANSWERED", denied(() -> answer(county, id, Figure.SPENDING, false)));
    closers.sign(county, id, Staff.REVIEWER);
  }

  @Test
  void S29_what_is_to_be_corrected_is_published_anew_and_confirmations_are_void() {
    String county = closers.county("339606");
    long id = closers.publish(county);
    reply(county, id, "C01", Map.of());
    reply(county, id, "C02", Map.of(Figure.BUDGET, "少算"));
    answer(county, id, Figure.BUDGET, false);
    assertEquals("CORRECT", denied(() -> closers.sign(county, id, Staff.REVIEWER)));
    stop(county, id, Staff.CLERK, "更正预算");
    long again = closers.publish(county);
    assertTrue(
        closers.find(county, again).rows().stream()
            .allMatch(row -> row.answered() == Answered.WAITING));
    assertEquals("STATE", denied(() -> reply(county, id, "C01", Map.of())));
  }

  @Test
  void S28_after_the_deadline_silence_is_consent_and_nobody_replies_any_more() {
    String county = closers.county("339607");
    long id = closers.publish(county);
    office.change(
        "update settlement_paper set created_at = created_at - interval 10 day where id = " + id);
    assertEquals("WAITING", denied(() -> closers.sign(county, id, Staff.REVIEWER)));
    office.change(
        "update settlement_paper set created_at = created_at - interval 1 day where id = " + id);
    assertEquals("LATE", denied(() -> reply(county, id, "C01", Map.of())));
    assertTrue(
        closers.find(county, id).rows().stream().allMatch(row -> row.answered() == Answered.TAKEN));
    closers.sign(county, id, Staff.REVIEWER);
  }

  private void reply(String county, long id, String community, Map<Figure, String> objections) {
    staff.run(county, Staff.Person.of(community), () -> replies.reply(id, community, objections));
  }

  private void answer(String county, long id, Figure figure, boolean kept) {
    staff.run(county, Staff.CLERK, () -> replies.answer(id, target(figure), kept, "经核实"));
  }

  private static Replies.Target target(Figure figure) {
    return new Replies.Target("C02", figure);
  }

  private void stop(String county, long id, Staff.Person person, String reason) {
    int seen = closers.seen(county, id);
    staff.run(county, person, () -> papers.stop(id, seen, reason));
  }

  private static String denied(Runnable work) {
    return assertThrows(Declined.class, work::run).key().replace("settlement.denied.", "");
  }
}
