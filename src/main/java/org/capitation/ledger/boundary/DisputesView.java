package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.ledger.Dispute.Ground;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.boundary.DisputeList.Shown;
import org.capitation.page.Display;
import org.capitation.page.Paging;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;

/** 费用核查页: how many disputes there are, how old they are, and which. */
@Named
@RequestScoped
public class DisputesView {
  private static final int SIZE = Paging.SIZES.get(0);

  @Inject private DisputeList disputes;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private DisputeList.Found found;
  private int page;

  @PostConstruct
  void read() {
    page = Math.max(1, ChargeQuery.number(request.getParameter("page")));
    DisputeList.Query query =
        new DisputeList.Query(
            Pot.of(selection.pot()).orElseThrow(),
            selection.year(),
            Optional.of(typed("community")).filter(code -> !code.isEmpty()),
            constant(State.values(), "state"),
            constant(Ground.values(), "ground"));
    found = disputes.of(query, (page - 1) * SIZE, SIZE);
    if (page > paging().last()) {
      page = paging().last();
      found = disputes.of(query, (page - 1) * SIZE, SIZE);
    }
  }

  private <E extends Enum<E>> Optional<E> constant(E[] all, String parameter) {
    return Arrays.stream(all).filter(one -> one.name().equals(typed(parameter))).findFirst();
  }

  /** What a parameter of the address says; empty for nothing. */
  public String typed(String parameter) {
    return Optional.ofNullable(request.getParameter(parameter)).map(String::strip).orElse("");
  }

  /** The disputes. */
  public DisputeList.Found found() {
    return found;
  }

  public Paging paging() {
    return new Paging(found.count(), SIZE, page);
  }

  public State[] states() {
    return State.values();
  }

  public Ground[] grounds() {
    return Ground.values();
  }

  /** How many there are in a state. */
  public long count(State state) {
    return found.summary().counts().getOrDefault(state, 0L);
  }

  /** The communities to choose from. */
  public List<Community> communities() {
    return disputes.communities();
  }

  /** When the oldest one was filed that is not decided, and how many days ago. */
  public String oldest() {
    return found
        .summary()
        .oldest()
        .map(day -> words.text("ledger.disputes.age", Display.date(day), days(day)))
        .orElse("—");
  }

  private long days(LocalDate since) {
    return ChronoUnit.DAYS.between(since, LocalDate.now(clock));
  }

  /** It is not decided, and its deadline has passed. */
  public boolean isLate(Shown shown) {
    return shown.due().filter(LocalDate.now(clock)::isAfter).isPresent();
  }
}
