package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Obstacle;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Outcome;
import org.capitation.page.Frame;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/**
 * 合同办理: what the pages have in common on which something is done with one contract. What was
 * entered stays where something speaks against it.
 */
public abstract class ContractAct {
  private static final int LONGEST = 200;

  @Inject private ContractHistories histories;
  @Inject private ContractWords contractWords;
  @Inject private Words words;
  @Inject private Frame frame;
  @Inject private HttpServletRequest request;

  private ContractHistories.Held held;
  private String problem = "";

  @PostConstruct
  void read() {
    held = histories.numbered(List.of(entered("contract"))).get(0);
  }

  /** The contract and whose it is. */
  public ContractHistories.Held held() {
    return held;
  }

  /** Why nothing was done, empty where nobody has tried. */
  public String problem() {
    return problem;
  }

  /** What was entered in a field. */
  public String entered(String name) {
    String text = Optional.ofNullable(request.getParameter(name)).map(String::strip).orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** What was entered in a field, or what it holds at first. */
  public String entered(String name, Object first) {
    return request.getParameter(name) == null ? String.valueOf(first) : entered(name);
  }

  /** Today. */
  public LocalDate today() {
    return frame.today();
  }

  /** What was entered in a field, or null. */
  String given(String name) {
    return entered(name).isEmpty() ? null : entered(name);
  }

  List<String> all(String name) {
    String[] given = request.getParameterValues(name);
    return given == null ? List.of() : Arrays.asList(given);
  }

  boolean isPressed(String button) {
    return request.getParameter(button) != null;
  }

  Order.Grounds grounds() {
    return new Order.Grounds(given("note"), given("document"));
  }

  /** The version that the caller has seen. */
  int version() {
    if (!entered("version").matches("\\d{1,8}")) {
      throw new Missing("version", entered("version"));
    }
    return Integer.parseInt(entered("version"));
  }

  Optional<LocalDate> day(String name) {
    try {
      return Optional.of(entered(name))
          .filter(text -> text.matches("[12]\\d{3}-\\d{2}-\\d{2}"))
          .map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Says what is wrong with what was entered. */
  void refuse(String key) {
    problem = words.text(key);
  }

  /** Shows the person if it was done, or tells what speaks against it. */
  void conclude(Change.Kind kind, Outcome outcome) throws IOException {
    if (outcome.isGood()) {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath()
                  + "/enrolment/person?id="
                  + held.person()
                  + "&done="
                  + kind
                  + "&contract="
                  + held.contract().number());
      return;
    }
    problem = contractWords.against(outcome.obstacles());
    if (outcome.obstacles().stream().anyMatch(o -> o.kind() == Obstacle.Kind.STALE)) {
      read();
    }
  }
}
