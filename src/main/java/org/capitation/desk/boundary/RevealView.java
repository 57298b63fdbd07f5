package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.ledger.boundary.Reveals;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.value.Declined;

/** 查看证件: who the person of the page is, in the answer to the form alone, for a minute. */
@Named
@RequestScoped
public class RevealView {
  @Inject private Reveals reveals;
  @Inject private Sent sent;
  @Inject private Words words;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private Reveals.Revealed revealed;
  private String problem;

  /** Shows the person, and has the browser go back when the minute is over. */
  public void act() {
    if (!sent.typed("do").equals("reveal")) {
      return;
    }
    long id = sent.id("person");
    try {
      revealed = reveals.reveal(id, sent.typed("reason"));
      HttpServletResponse response =
          (HttpServletResponse)
              FacesContext.getCurrentInstance().getExternalContext().getResponse();
      response.setHeader(
          "Refresh",
          Reveals.SHOWN.toSeconds()
              + "; url="
              + request.getContextPath()
              + "/desk/person?id="
              + id);
    } catch (Declined declined) {
      problem = words.text(declined.key(), declined.arguments().toArray());
    }
  }

  /** What is shown; null before. */
  public Reveals.Revealed revealed() {
    return revealed;
  }

  /** What stands against it; null for nothing. */
  public String problem() {
    return problem;
  }

  /** The reason as it was typed. */
  public String reason() {
    return sent.typed("reason");
  }

  /** Whether the caller may ask for it. */
  public boolean isOffered() {
    return caller.is(
        Role.BUREAU_CLERK,
        Role.BUREAU_REVIEWER,
        Role.BUREAU_APPROVER,
        Role.AUDITOR,
        Role.COMMUNITY_ADMIN);
  }
}
