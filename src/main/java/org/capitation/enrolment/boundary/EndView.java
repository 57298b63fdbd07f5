package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Outcome;
import org.capitation.page.Frame;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/** 解约页: ends a contract early, with the last day and the reason. */
@Named
@RequestScoped
public class EndView {
  private static final int LONGEST = 200;

  @Inject private ContractHistories histories;
  @Inject private Enrolments enrolments;
  @Inject private ContractWords contractWords;
  @Inject private Words words;
  @Inject private Frame frame;
  @Inject private HttpServletRequest request;

  private ContractHistories.Held held;
  private String problem = "";

  @PostConstruct
  void read() {
    held = histories.numbered(List.of(text("contract"))).get(0);
  }

  private String text(String name) {
    String text = Optional.ofNullable(request.getParameter(name)).map(String::strip).orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** Ends it, and shows the person; or tells what speaks against it. */
  public void act() throws IOException {
    if (request.getParameter("end") == null) {
      return;
    }
    Optional<LocalDate> day = day();
    Optional<EndReason> reason = EndReason.of(text("reason"));
    if (day.isEmpty()) {
      problem = words.text("enrolment.end.day.none");
    } else if (reason.isEmpty()) {
      problem = words.text("enrolment.end.reason.none");
    } else {
      end(day.get(), reason.get());
    }
  }

  private void end(LocalDate day, EndReason reason) throws IOException {
    Outcome outcome =
        enrolments.terminate(
            new Order.Termination(
                held.contract().number(),
                version(),
                day,
                reason,
                new Order.Grounds(given("note"), given("document"))));
    if (outcome.isGood()) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath()
                  + "/enrolment/person?id="
                  + held.person()
                  + "&ended="
                  + held.contract().number());
    } else {
      problem = contractWords.against(outcome.obstacles());
      if (outcome.obstacles().stream().anyMatch(o -> o.kind() == Obstacle.Kind.STALE)) {
        read();
      }
    }
  }

  private String given(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  private int version() {
    if (!text("version").matches("\\d{1,8}")) {
      throw new Missing("version", text("version"));
    }
    return Integer.parseInt(text("version"));
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(text("last"))
          .filter(text -> text.matches("[12]\\d{3}-\\d{2}-\\d{2}"))
          .map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The contract and whose it is. */
  public ContractHistories.Held held() {
    return held;
  }

  /** Why it was not ended, empty where nobody has tried. */
  public String problem() {
    return problem;
  }

  /** The last day as entered; today before that. */
  public String last() {
    return request.getParameter("last") == null ? frame.today().toString() : text("last");
  }

  /** What was entered in a field. */
  public String entered(String name) {
    return text(name);
  }

  public EndReason[] reasons() {
    return EndReason.values();
  }
}
