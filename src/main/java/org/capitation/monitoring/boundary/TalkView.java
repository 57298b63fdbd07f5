package org.capitation.monitoring.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.monitoring.Talk;
import org.capitation.monitoring.Talk.State;
import org.capitation.monitoring.Untimely;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.value.Missing;

/** 约谈页: a talk, how far it has come, and what is next. */
@Named
@RequestScoped
public class TalkView {
  @Inject private Talks talks;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private Talk shown;
  private String problem;

  @PostConstruct
  void read() {
    String id = given("id");
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("talk", id);
    }
    shown = talks.find(Long.parseLong(id));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException {
    try {
      switch (given("do")) {
        case "hold" ->
            talks.hold(
                shown.id(),
                version(),
                new Talks.Minutes(
                    day("day"), given("minutes"), given("measures"), day("deadline")));
        case "follow" -> talks.follow(shown.id(), version(), day("day"), given("result"));
        case "close" -> talks.close(shown.id(), version());
        default -> {
          return;
        }
      }
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/monitoring/talk?id=" + shown.id());
    } catch (Untimely untimely) {
      problem = words.text(untimely.key(), untimely.arguments().toArray());
    }
  }

  private LocalDate day(String parameter) {
    try {
      return LocalDate.parse(given(parameter));
    } catch (DateTimeException e) {
      throw new Untimely("day", given(parameter));
    }
  }

  /** The version that the page has shown. */
  private int version() {
    String version = given("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private String given(String parameter) {
    return Objects.toString(request.getParameter(parameter), "").strip();
  }

  /** What was typed and not accepted. */
  public String kept(String parameter) {
    return given(parameter);
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
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
