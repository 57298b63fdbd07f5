package org.capitation.ledger.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Words;

/** 费用清单: what a community bears. */
@RequestScoped
public class ChargeListing implements Listing<ChargeLine> {
  private static final About ABOUT =
      new About(
          "ledger/charges",
          "ledger.charges.title",
          "ledger.charges.found",
          List.of(
              "community",
              "pot",
              "year",
              "month",
              "place",
              "q",
              "sign",
              "person",
              "times",
              "from",
              "to"));
  private static final String CHIP = "ledger.charges.chip.";

  @Inject private Charges charges;
  @Inject private LineFields columns;
  @Inject private Words words;
  @Inject private Clock clock;

  /** Whose the charges are, masked, where they are looked for by person. */
  private String patient;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<ChargeLine>> fields() {
    return columns.all("settlement", "month");
  }

  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("date");
  }

  @Override
  public Portion<ChargeLine> read(Asked asked) {
    ChargeQuery query = ChargeQuery.of(asked, LocalDate.now(clock));
    ChargeList found = charges.find(query.community(), query.filter(), LineFields.page(asked));
    patient = found.lines().stream().findFirst().map(line -> line.patient().name()).orElse("");
    return LineFields.portion(found);
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "month" -> Optional.of(words.text(CHIP + "month", value));
      case "place" ->
          Optional.of(words.text(CHIP + "place", words.text("ledger.destination." + value)));
      case "q" -> Optional.of(words.text(CHIP + "text", value));
      case "sign" ->
          Optional.of(words.text(CHIP + "sign", words.text("ledger.charges.sign." + value)));
      case "person" -> Optional.of(words.text(CHIP + "person", patient));
      case "from", "to" -> Optional.of(words.text(CHIP + filter, value));
      default -> Optional.empty();
    };
  }
}
