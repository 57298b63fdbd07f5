package org.capitation.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.capitation.enrolment.boundary.ContractChoice.State;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;

/** 签约合同页: all contracts of the county, searched by where they were signed and where they stand. */
@Named
@RequestScoped
public class ContractListView {
  @Inject private ContractListing listing;
  @Inject private Listings listings;
  @Inject private HttpServletRequest request;

  private Shown<ContractLists.Line> list;

  @PostConstruct
  void read() {
    list = listings.show(listing, request::getParameter);
  }

  /** The contracts of the page. */
  public Shown<ContractLists.Line> list() {
    return list;
  }

  /** The places to choose from. */
  public Places.Choices choices() {
    return listing.choices();
  }

  /** The community, institution, team and doctor chosen. */
  public Places.Place place() {
    return choices().chosen();
  }

  public State[] states() {
    return State.values();
  }

  /** Where the contracts stand that are listed. */
  public State state() {
    return State.of(request.getParameter("state"));
  }

  /** What a state is called. */
  public String label(State state) {
    return listing.state(state);
  }

  public List<String> groups() {
    return ContractWords.GROUPS;
  }

  /** The population group chosen, empty for all. */
  public String group() {
    return ContractChoice.of(request::getParameter).group();
  }
}
