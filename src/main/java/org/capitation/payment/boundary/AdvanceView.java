package org.capitation.payment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.capitation.access.Caller;
import org.capitation.access.NotSigned;
import org.capitation.access.Role;
import org.capitation.page.Signer;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.payment.AdvanceRequest.State;
import org.capitation.payment.NotPaid;
import org.capitation.value.Missing;

/** 周转金申请页: what was asked for, how the terms decide, and whose turn it is. */
@Named
@RequestScoped
public class AdvanceView {
  private static final int LONGEST_REASON = 200;

  @Inject private AdvanceRequests requests;
  @Inject private Caller caller;
  @Inject private Signer signer;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private AdvanceRequests.Shown shown;
  private String problem;

  @PostConstruct
  void read() {
    String id = typed("id");
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("request", id);
    }
    shown = requests.find(Long.parseLong(id));
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
          .redirect(request.getContextPath() + "/payment/advance?id=" + shown.request().id());
    } catch (NotSigned refused) {
      problem = signing.of(refused.hindrance());
    } catch (NotPaid refused) {
      problem = words.text(refused.key(), refused.arguments().toArray());
    }
  }

  private AdvanceRequests.Shown done(String what) {
    long id = shown.request().id();
    int seen = typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
    return switch (what) {
      case "sign" -> requests.sign(id, seen);
      case "stop" -> requests.stop(id, seen, reason());
      case "examine" -> requests.examine(id, seen, balance(), typed("deficit").equals("yes"));
      default -> shown;
    };
  }

  private String reason() {
    String reason = typed("reason");
    if (reason.isEmpty()) {
      throw new NotPaid("remark");
    }
    if (reason.length() > LONGEST_REASON) {
      throw new NotPaid("long", LONGEST_REASON, reason.length());
    }
    return reason;
  }

  private BigDecimal balance() {
    if (!typed("balance").matches("\\d{1,4}(\\.\\d{1,4})?")) {
      throw new NotPaid("months", typed("balance"));
    }
    return new BigDecimal(typed("balance"));
  }

  /** What was typed into a field. */
  public String typed(String name) {
    return Objects.toString(request.getParameter(name), "").trim();
  }

  /** The request. */
  public AdvanceRequests.Shown shown() {
    return shown;
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
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
