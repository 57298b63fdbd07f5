package org.capitation.monitoring.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.monitoring.Talk;
import org.capitation.monitoring.Talk.State;
import org.capitation.page.Sent;
import org.capitation.registry.Community;

/** 约谈页: a talk, how far it has come, and what is next. */
@Named
@RequestScoped
public class TalkView {
  @Inject private Talks talks;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Sent sent;

  private Talk shown;

  @PostConstruct
  void read() {
    shown = talks.find(sent.id("talk"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          done(button);
          return "/monitoring/talk?id=" + shown.id();
        });
  }

  private void done(String button) {
    switch (button) {
      case "hold" ->
          talks.hold(
              shown.id(),
              sent.version(),
              new Talks.Minutes(
                  sent.day("day"),
                  sent.typed("minutes"),
                  sent.typed("measures"),
                  sent.day("deadline")));
      case "follow" ->
          talks.follow(shown.id(), sent.version(), sent.day("day"), sent.typed("result"));
      case "close" -> talks.close(shown.id(), sent.version());
      default -> {
        // the page is shown again
      }
    }
  }

  /** The talk. */
  public Talk shown() {
    return shown;
  }

  /** The community. */
  public String name() {
    return Optional.ofNullable(talks.communities().get(shown.subject().community()))
        .map(Community::name)
        .orElse("");
  }

  /** The caller may do what is next. */
  public boolean isActing() {
    return caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)
        && shown.state() != State.CLOSED
        && !isOwn();
  }

  /** The caller has followed up, and another is to close it. */
  public boolean isOwn() {
    return shown.state() == State.FOLLOWED
        && shown.followed().orElseThrow().stamp().by().equals(caller.name());
  }

  /** The measures are overdue. */
  public boolean isOverdue() {
    return shown.isOverdue(LocalDate.now(clock));
  }
}
