package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.capitation.ledger.Destination;
import org.capitation.page.Menu;
import org.capitation.page.Page;
import org.capitation.page.Selection;
import org.capitation.registry.Pot;

/**
 * 明细入口: the addresses of the rows behind a figure. An address is null where the caller has no such
 * page: then the figure is no link.
 */
@Named
@RequestScoped
public class Doors {
  @Inject private HttpServletRequest request;
  @Inject private Selection selection;
  @Inject private Menu menu;

  /** The page of a community. */
  public String community(String code, Pot pot) {
    return to(Page.COMMUNITY, code, pot, "");
  }

  /** The charges of a community in the whole year. */
  public String charges(String code, Pot pot) {
    return to(Page.CHARGES, code, pot, "&month=");
  }

  /** Those at one destination. */
  public String charges(String code, Pot pot, Destination place) {
    return to(Page.CHARGES, code, pot, "&month=&place=" + place.code());
  }

  /** The charges of an accounting month. */
  public String month(String code, Pot pot, String month) {
    return to(Page.CHARGES, code, pot, "&month=" + month);
  }

  /** Those of a month at one destination. */
  public String month(String code, Pot pot, String month, Destination place) {
    return to(Page.CHARGES, code, pot, "&month=" + month + "&place=" + place.code());
  }

  /** The charges away at one institution in the whole year. */
  public String institution(String code, Pot pot, String institution) {
    return to(Page.CHARGES, code, pot, "&month=&place=away&q=" + institution);
  }

  private String to(Page page, String code, Pot pot, String more) {
    return menu.has(page.name())
        ? request.getContextPath()
            + page.path()
            + "?community="
            + code
            + "&pot="
            + pot.insuranceType()
            + "&year="
            + selection.year()
            + more
        : null;
  }
}
