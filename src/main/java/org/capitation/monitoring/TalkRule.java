package org.capitation.monitoring;

import java.time.LocalDate;
import org.capitation.monitoring.Talk.State;
import org.capitation.value.Declined;

/** 约谈规则: what a talk may be noted to have come to (M12). */
public final class TalkRule {
  /** What is shorter says nothing. */
  private static final int LEAST = 5;

  private static final int MOST_REASON = 500;
  private static final int MOST = 4000;

  private final LocalDate today;

  /** The rule on a day. */
  public TalkRule(LocalDate today) {
    this.today = today;
  }

  /**
   * A talk may be planned.
   *
   * @throws Declined if not
   */
  public void plan(Talk.Plan plan) {
    if (plan.day().isBefore(today)) {
      throw new Declined("monitoring.untimely.past", plan.day());
    }
    told(plan.reason(), "reason", MOST_REASON);
  }

  /**
   * A talk may be noted as held.
   *
   * @throws Declined if not
   */
  public void hold(Talk talk, Talk.Held held) {
    at(talk, State.PLANNED);
    over(held.day());
    if (held.deadline().isBefore(held.day())) {
      throw new Declined("monitoring.untimely.deadline", held.deadline(), held.day());
    }
    told(held.minutes(), "minutes", MOST);
    told(held.measures(), "measures", MOST);
  }

  /**
   * It may be noted what has become of the measures.
   *
   * @throws Declined if not
   */
  public void follow(Talk talk, Talk.Followed followed) {
    at(talk, State.HELD);
    over(followed.day());
    LocalDate held = talk.held().orElseThrow().day();
    if (followed.day().isBefore(held)) {
      throw new Declined("monitoring.untimely.before", followed.day(), held);
    }
    told(followed.result(), "follow-up", MOST);
  }

  /**
   * A talk may be closed, by another than who followed up.
   *
   * @throws Declined if not
   */
  public void close(Talk talk, String by) {
    at(talk, State.FOLLOWED);
    if (talk.followed().orElseThrow().stamp().by().equals(by)) {
      throw new Declined("monitoring.untimely.own");
    }
  }

  private static void at(Talk talk, State state) {
    if (talk.state() != state) {
      throw new Declined("monitoring.untimely.state", talk.touched().by(), talk.touched().at());
    }
  }

  private void over(LocalDate day) {
    if (day.isAfter(today)) {
      throw new Declined("monitoring.untimely.future", day);
    }
  }

  private static void told(String text, String what, int most) {
    if (text.length() < LEAST) {
      throw new Declined("monitoring.untimely." + what, LEAST);
    }
    if (text.length() > most) {
      throw new Declined("monitoring.untimely.long", most, text.length());
    }
  }
}
