package org.capitation.ledger.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.ledger.Dispute.Ground;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.boundary.DisputeList.Shown;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Field.Trait;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Words;

/** 核查申诉清单. */
@RequestScoped
public class DisputeListing implements Listing<Shown> {
  private static final About ABOUT =
      new About(
          "ledger/disputes",
          "ledger.disputes.title",
          "ledger.disputes.found",
          List.of("pot", "year", "community", "state", "ground"));

  @Inject private DisputeList disputes;
  @Inject private Words words;
  @Inject private Clock clock;

  private DisputeList.Summary summary;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Shown>> fields() {
    return List.of(
        Field.<Shown>code("ledger.disputes.visit", one -> one.dispute().subject().settlement())
            .link(one -> "/ledger/dispute?id=" + one.dispute().id()),
        Field.<Shown>text("ledger.disputes.state", one -> state(one.dispute().standing().state()))
            .tone(one -> tone(one.dispute().standing().state())),
        Field.text("ledger.charges.community", one -> one.community().name()),
        Field.text("ledger.charges.person", one -> one.line().patient().name()),
        Field.<Shown>code("ledger.charges.certificate", one -> one.line().patient().certificate())
            .as(Trait.SPARE),
        Field.day("ledger.charges.date", one -> one.line().serviceDate()),
        Field.text("ledger.charges.institution", one -> one.line().institution().name()),
        Field.<Shown>money("ledger.charges.fund", one -> one.dispute().subject().fund())
            .as(Trait.SORTED)
            .as(Trait.SUMMED),
        Field.text("ledger.disputes.ground", one -> ground(one.dispute().claim().ground())),
        Field.<Shown>day("ledger.disputes.filed", one -> one.dispute().standing().created().day())
            .as(Trait.SORTED),
        Field.<Shown>day("ledger.disputes.due", one -> one.due().orElse(null))
            .note(one -> isLate(one) ? words.text("ledger.disputes.overdue") : null));
  }

  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("filed");
  }

  @Override
  public Portion<Shown> read(Asked asked) {
    DisputeQuery query =
        new DisputeQuery(
            asked.pot(),
            asked.year(),
            asked.given("community"),
            asked.constant("state", State.values()),
            asked.constant("ground", Ground.values()));
    DisputePage.Sort sort =
        DisputePage.Sort.valueOf(asked.order().field().toUpperCase(Locale.ROOT));
    DisputeList.Found found =
        disputes.of(
            query, new DisputePage(asked.first(), asked.size(), sort, asked.order().descending()));
    summary = found.summary();
    return new Portion<>(found.count(), Map.of("fund", found.fund()), found.rows());
  }

  /** All disputes of the pot and year, once they were read. */
  DisputeList.Summary summary() {
    return summary;
  }

  /** It is not decided, and its deadline has passed. */
  private boolean isLate(Shown shown) {
    return shown.due().filter(LocalDate.now(clock)::isAfter).isPresent();
  }

  private String state(State state) {
    return words.text("ledger.dispute.state." + state);
  }

  private String ground(Ground ground) {
    return words.text("ledger.dispute.ground." + ground);
  }

  private static String tone(State state) {
    return switch (state) {
      case UPHELD -> "good";
      case SIGNING, TAKEN -> "warn";
      case FILED -> "info";
      case REFUSED -> "bad";
      default -> "";
    };
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "state" -> words.ifText("ledger.dispute.state." + value);
      case "ground" -> words.ifText("ledger.dispute.ground." + value);
      case "community" ->
          disputes.communities().stream()
              .filter(one -> one.code().equals(value))
              .map(one -> one.name())
              .findFirst();
      default -> Optional.empty();
    };
  }
}
