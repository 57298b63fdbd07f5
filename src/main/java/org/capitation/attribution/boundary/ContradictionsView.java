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
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.registry.Community;

/** 两册不符页: contract and designation of a person side by side, and where it stands. */
@Named
@RequestScoped
public class ContradictionsView {
  @Inject private Contradictions contradictions;
  @Inject private ContradictionListing listing;
  @Inject private Listings listings;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private List<Community> communities;
  private Shown<Contradictions.Line> list;

  @PostConstruct
  void read() {
    communities = contradictions.communities();
    list = listings.show(listing, request::getParameter);
  }

  /** The contradictions of the page. */
  public Shown<Contradictions.Line> list() {
    return list;
  }

  /** How many of those that the caller sees are open. */
  public long open() {
    return listing.open();
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
    return Arrays.stream(State.values())
        .filter(one -> one.name().equals(request.getParameter("state")))
        .findFirst()
        .orElse(null);
  }

  /** Whether the caller rules on persons. */
  public boolean isRuling() {
    return caller.is(Circle.BUREAU.roles().toArray(Role[]::new));
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
