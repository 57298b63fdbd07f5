package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.budget.Agreement;
import org.capitation.page.Sent;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;

/** 协议页: an agreement, whose turn it is, and who has signed. */
@Named
@RequestScoped
public class AgreementView {
  private static final int LONGEST_REASON = 200;

  @Inject private Agreements agreements;
  @Inject private Caller caller;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private Sent sent;

  private Agreements.Shown shown;

  @PostConstruct
  void read() {
    shown = agreements.find(sent.id("agreement"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          shown = done(button);
          return "/budget/agreement?id=" + id();
        });
  }

  private Agreements.Shown done(String what) {
    int seen = sent.version();
    return switch (what) {
      case "sign" -> agreements.sign(id(), seen);
      case "stop" -> agreements.stop(id(), seen, sent.required("reason", LONGEST_REASON));
      case "end" -> agreements.end(id(), seen, sent.required("reason", LONGEST_REASON));
      default -> shown;
    };
  }

  private long id() {
    return shown.agreement().id();
  }

  /** The agreement. */
  public Agreements.Shown shown() {
    return shown;
  }

  /** Why the caller cannot sign now; null if it is the caller's turn. */
  public String hindrance() {
    return agreements.hindrance(shown).map(signing::of).orElse(null);
  }

  /** The end of the key of how it stands. */
  public String state() {
    return shown.state();
  }

  /** It goes from one who signs to the next. */
  public boolean isOpen() {
    return shown.agreement().standing().state() == Agreement.State.DRAFT;
  }

  /** The caller can withdraw it or send it back. */
  public boolean isStoppable() {
    return isOpen()
        && caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)
        && (hindrance() == null
            || shown.agreement().standing().created().by().equals(caller.name()));
  }

  /** The caller can end it. */
  public boolean isEndable() {
    return shown.agreement().standing().state() == Agreement.State.IN_FORCE
        && !shown.expired()
        && caller.is(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
  }
}
