package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.capitation.access.Caller;
import org.capitation.access.NotSigned;
import org.capitation.access.Role;
import org.capitation.budget.Agreement;
import org.capitation.budget.Denied;
import org.capitation.page.Signer;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.value.Missing;

/** 协议页: an agreement, whose turn it is, and who has signed. */
@Named
@RequestScoped
public class AgreementView {
  private static final int LONGEST_REASON = 200;

  @Inject private Agreements agreements;
  @Inject private Caller caller;
  @Inject private Signer signer;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Agreements.Shown shown;
  private String problem;

  @PostConstruct
  void read() {
    String id = typed("id");
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("agreement", id);
    }
    shown = agreements.find(Long.parseLong(id));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException {
    String what = typed("do");
    if (what.isEmpty()) {
      return;
    }
    problem = what.equals("sign") ? signer.objection().orElse(null) : null;
    if (problem != null) {
      return;
    }
    try {
      shown = done(what);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/budget/agreement?id=" + id());
    } catch (NotSigned refused) {
      problem = signing.of(refused.hindrance());
    } catch (Denied denied) {
      problem = words.text(denied.key(), denied.arguments().toArray());
    }
  }

  private Agreements.Shown done(String what) {
    int seen = typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
    String reason = typed("reason");
    if (!what.equals("sign") && reason.isEmpty()) {
      throw new Denied("reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Denied("long", LONGEST_REASON, reason.length());
    }
    return switch (what) {
      case "sign" -> agreements.sign(id(), seen);
      case "stop" -> agreements.stop(id(), seen, reason);
      case "end" -> agreements.end(id(), seen, reason);
      default -> shown;
    };
  }

  private long id() {
    return shown.agreement().id();
  }

  private String typed(String name) {
    return Objects.toString(request.getParameter(name), "").trim();
  }

  /** The agreement. */
  public Agreements.Shown shown() {
    return shown;
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
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
