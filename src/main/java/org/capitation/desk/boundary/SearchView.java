package org.capitation.desk.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.capitation.ledger.Settled;
import org.capitation.page.Frame;

/** 搜索页: what goes by a text, by kinds, each with the door to its page. */
@Named
@RequestScoped
public class SearchView {
  private static final int LONGEST = 60;

  @Inject private Search search;
  @Inject private Frame frame;
  @Inject private HttpServletRequest request;

  private String text;
  private Search.Hits hits;

  @PostConstruct
  void read() {
    String typed = Objects.toString(request.getParameter("q"), "").strip();
    text = typed.substring(0, Math.min(typed.length(), LONGEST));
    hits = search.of(text);
  }

  /** What is searched for. */
  public String text() {
    return text;
  }

  /** What was found. */
  public Search.Hits hits() {
    return hits;
  }

  /** There may be more of a kind than are listed. */
  public boolean isCut(int found) {
    return found >= Search.MOST;
  }

  /** Where a record stands in the books: among the charges of its community, or of its patient. */
  public String charge(Settled record) {
    if (record.home() != null) {
      return charges(record.home(), record.settlement(), record.year())
          + "&pot="
          + record.pot().insuranceType()
          + "&month="
          + record.month();
    }
    return record.person() == null
        ? null
        : request.getContextPath() + "/desk/person?id=" + record.person();
  }

  /** The charges of this year at an institution of a community. */
  public String place(Search.Place place) {
    return charges(place.community().code(), place.institution().code(), frame.today().getYear())
        + "&month=";
  }

  private String charges(String community, String text, int year) {
    return request.getContextPath()
        + "/ledger/charges?community="
        + encoded(community)
        + "&year="
        + year
        + "&q="
        + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
