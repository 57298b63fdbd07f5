package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.capitation.access.Caller;
import org.capitation.page.Menu;

/** 签约入口: the addresses of the list and of a person's contracts, for who has them. */
@Named
@RequestScoped
public class ContractDoors {
  @Inject private Caller caller;
  @Inject private Menu menu;
  @Inject private HttpServletRequest request;

  /** The list that the caller works with: doctors their own. */
  public String list() {
    return request.getContextPath()
        + (caller.doctor().isPresent() ? "/enrolment/my" : "/enrolment/list");
  }

  /** The key of what that list is called. */
  public String label() {
    return caller.doctor().isPresent() ? "enrolment.my.title" : "enrolment.list.title";
  }

  /** The contracts of a person; null where the caller may not see everybody's and has no list. */
  public String person(long id) {
    return caller.doctor().isPresent() || menu.has("CONTRACTS") && caller.seesWholeCounty()
        ? request.getContextPath() + "/enrolment/person?id=" + id
        : null;
  }

  /** Whose the person is and was; null where the caller may not see that of everybody. */
  public String homes(long id) {
    return menu.has("CONTRACTS") && caller.seesWholeCounty()
        ? request.getContextPath() + "/attribution/person?id=" + id
        : null;
  }
}
