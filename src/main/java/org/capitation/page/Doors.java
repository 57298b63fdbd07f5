package org.capitation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * 明细入口: the addresses of the rows behind a figure, for the year chosen. An address is null where
 * the caller has no such page: then the figure is no link.
 */
@Named
@RequestScoped
public class Doors {
  private static final String WHOLE_YEAR = "";

  @Inject private HttpServletRequest request;
  @Inject private Selection selection;
  @Inject private Menu menu;

  /** The page of a community. */
  public String community(String community, String pot) {
    return to(Page.COMMUNITY, community, pot);
  }

  /** The charges of a community in the whole year. */
  public String charges(String community, String pot) {
    return charges(community, pot, "", WHOLE_YEAR);
  }

  /** Those at one destination. */
  public String charges(String community, String pot, String place) {
    return charges(community, pot, place, WHOLE_YEAR);
  }

  /** Those of an accounting month; everywhere if the destination is empty. */
  public String charges(String community, String pot, String place, String month) {
    String address = to(Page.CHARGES, community, pot);
    if (address == null) {
      return null;
    }
    return address + "&month=" + month + (place.isEmpty() ? "" : "&place=" + place);
  }

  /** The charges of the whole year at one institution of a destination. */
  public String institution(String community, String pot, String place, String code) {
    String address = charges(community, pot, place);
    return address == null ? null : address + "&q=" + encoded(code);
  }

  /** How the year of a community goes, or that of all if the code is empty. */
  public String monitoring(String community, String pot) {
    return menu.has(Page.MONITORING.name())
        ? request.getContextPath()
            + "/monitoring/detail?pot="
            + pot
            + "&year="
            + selection.year()
            + (community.isEmpty() ? "" : "&community=" + encoded(community))
        : null;
  }

  /** The budgets of a pot. */
  public String budget(String pot) {
    return menu.has(Page.BUDGETS.name())
        ? request.getContextPath()
            + Page.BUDGETS.path()
            + "?pot="
            + pot
            + "&year="
            + selection.year()
        : null;
  }

  /** Who of a community is signed up. */
  public String coverage(String community, String pot) {
    return to(Page.COVERAGE, community, pot);
  }

  /** The persons of a pot who belong to nobody. */
  public String unattributed(String pot) {
    return menu.has(Page.UNATTRIBUTED.name())
        ? request.getContextPath() + Page.UNATTRIBUTED.path() + "?pot=" + pot
        : null;
  }

  private String to(Page page, String community, String pot) {
    return menu.has(page.name())
        ? request.getContextPath()
            + page.path()
            + "?community="
            + encoded(community)
            + "&pot="
            + pot
            + "&year="
            + selection.year()
        : null;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
