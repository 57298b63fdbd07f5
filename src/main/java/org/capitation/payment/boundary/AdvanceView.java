package org.capitation.payment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.math.BigDecimal;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.page.Sent;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.payment.AdvanceRequest.State;
import org.capitation.value.Declined;

/** 周转金申请页: what was asked for, how the terms decide, and whose turn it is. */
@Named
@RequestScoped
public class AdvanceView {
  private static final int LONGEST_REASON = 200;

  @Inject private AdvanceRequests requests;
  @Inject private Caller caller;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private Sent sent;

  private AdvanceRequests.Shown shown;

  @PostConstruct
  void read() {
    shown = requests.find(sent.id("request"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          shown = done(button);
          return "/payment/advance?id=" + shown.request().id();
        });
  }

  private AdvanceRequests.Shown done(String what) {
    long id = shown.request().id();
    int seen = sent.version();
    return switch (what) {
      case "sign" -> requests.sign(id, seen);
      case "stop" -> requests.stop(id, seen, sent.required("reason", LONGEST_REASON));
      case "examine" -> requests.examine(id, seen, balance(), sent.typed("deficit").equals("yes"));
      default -> shown;
    };
  }

  private BigDecimal balance() {
    if (!sent.typed("balance").matches("\\d{1,4}(\\.\\d{1,4})?")) {
      throw new Declined("payment.denied.months", sent.typed("balance"));
    }
    return new BigDecimal(sent.typed("balance"));
  }

  /** The request. */
  public AdvanceRequests.Shown shown() {
    return shown;
  }

  /** Why the caller cannot sign now; null if it is the caller's turn. */
  public String hindrance() {
    return requests.hindrance(shown).map(signing::of).orElse(null);
  }

  /** It goes from one who signs to the next. */
  public boolean isOpen() {
    return state() == State.SIGNING;
  }

  /** The caller can withdraw it or send it back. */
  public boolean isStoppable() {
    return isOpen()
        && caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)
        && (hindrance() == null || shown.circulation().isOf(caller.name()));
  }

  /** The caller can examine it. */
  public boolean isExaminable() {
    return state() == State.APPLIED && caller.is(Role.BUREAU_CLERK);
  }

  private State state() {
    return shown.request().standing().state();
  }
}
