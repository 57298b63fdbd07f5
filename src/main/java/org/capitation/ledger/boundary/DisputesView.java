package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.capitation.ledger.Dispute.Ground;
import org.capitation.ledger.Dispute.State;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Display;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Community;

/** 费用核查页: how many disputes there are, how old they are, and which. */
@Named
@RequestScoped
public class DisputesView {
  @Inject private DisputeList disputes;
  @Inject private DisputeListing listing;
  @Inject private Listings listings;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private Shown<DisputeList.Shown> list;

  @PostConstruct
  void read() {
    list = listings.show(listing, selection::parameter);
  }

  /** What a parameter of the address says; empty for nothing. */
  public String typed(String parameter) {
    return Optional.ofNullable(request.getParameter(parameter)).map(String::strip).orElse("");
  }

  /** The disputes of the page. */
  public Shown<DisputeList.Shown> list() {
    return list;
  }

  /** All disputes of the pot and year. */
  public DisputeList.Summary summary() {
    return listing.summary();
  }

  public State[] states() {
    return State.values();
  }

  public Ground[] grounds() {
    return Ground.values();
  }

  /** How many there are in a state. */
  public long count(State state) {
    return summary().counts().getOrDefault(state, 0L);
  }

  /** The communities to choose from. */
  public List<Community> communities() {
    return disputes.communities();
  }

  /** When the oldest one was filed that is not decided, and how many days ago. */
  public String oldest() {
    return summary()
        .oldest()
        .map(day -> words.text("ledger.disputes.age", Display.date(day), days(day)))
        .orElse("—");
  }

  private long days(LocalDate since) {
    return ChronoUnit.DAYS.between(since, LocalDate.now(clock));
  }
}
