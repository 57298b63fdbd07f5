package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.capitation.ledger.ChargeLine;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;

/** 记账记录清单: what is booked in a month, charged or not. */
@ApplicationScoped
public class RecordListing implements Listing<ChargeLine> {
  private static final About ABOUT =
      new About(
          "ledger/records",
          "ledger.records.title",
          "ledger.charges.found",
          List.of("month", "pot", "reason", "institution", "clearing"));

  @Inject private Records records;
  @Inject private LineFields columns;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<ChargeLine>> fields() {
    return columns.all("category", "medical", "month");
  }

  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("date");
  }

  @Override
  public Portion<ChargeLine> read(Asked asked) {
    return LineFields.portion(
        records.find(RecordQuery.of(asked.pot(), asked.parameters()), LineFields.page(asked)));
  }
}
