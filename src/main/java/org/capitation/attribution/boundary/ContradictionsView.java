package org.capitation.attribution.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Role;
import org.capitation.attribution.KnownContradiction.State;
import org.capitation.page.Authors;
import org.capitation.page.Paging;
import org.capitation.page.Words;
import org.capitation.registry.Community;

/** 两册不符页: contract and designation of a person side by side, and where it stands. */
@Named
@RequestScoped
public class ContradictionsView {
  private static final int SIZE = 50;

  @Inject private Contradictions contradictions;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Authors authors;
  @Inject private HttpServletRequest request;

  private List<Community> communities;
  private Optional<State> state;
  private Contradictions.Found found;
  private int page;

  @PostConstruct
  void read() {
    communities = contradictions.communities();
    state =
        Arrays.stream(State.values())
            .filter(one -> one.name().equals(request.getParameter("state")))
            .findFirst();
    String number = Optional.ofNullable(request.getParameter("page")).orElse("");
    page = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    find();
    if (page > paging().last()) {
      page = paging().last();
      find();
    }
  }

  private void find() {
    found = contradictions.find(community(), state, page, SIZE);
  }

  public Contradictions.Found found() {
    return found;
  }

  public Paging paging() {
    return new Paging(found.count(), SIZE, page);
  }

  public List<Community> communities() {
    return communities;
  }

  /** The community chosen, empty for all. */
  public String community() {
    return Optional.ofNullable(request.getParameter("community")).map(String::strip).orElse("");
  }

  public State[] states() {
    return State.values();
  }

  /** The state chosen; null for all. */
  public State state() {
    return state.orElse(null);
  }

  /** Whether the caller rules on persons. */
  public boolean isRuling() {
    return caller.is(Circle.BUREAU.roles().toArray(Role[]::new));
  }

  /** Days in words. */
  public String days(Days days) {
    return days.last() == null
        ? words.text("page.range.open", days.first())
        : words.text("page.range", days.first(), days.last());
  }

  /** The colour of a state. */
  public String tone(Contradictions.Line line) {
    return line.state() == State.OPEN ? "warn" : "good";
  }

  /** Who settled it. */
  public String by(Contradictions.Line line) {
    return authors.name(line.settled().by());
  }

  /** Where a ruling on it is written. */
  public String ruling(Contradictions.Line line) {
    return request.getContextPath()
        + "/attribution/ruling?pot="
        + line.pot().insuranceType()
        + "&person="
        + line.id()
        + "&from="
        + line.days().first()
        + (line.days().last() == null ? "" : "&to=" + line.days().last());
  }
}
