package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ControlTotal;
import org.capitation.ledger.RecordFilter;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 记账记录页: what is booked in a month, charged or not: the rows behind a check or a difference. */
@Named
@RequestScoped
public class RecordsView {
  @Inject private RecordListing listing;
  @Inject private Listings listings;
  @Inject private AccountingMonths months;
  @Inject private Selection selection;
  @Inject private Words words;

  private RecordFilter filter;
  private Shown<ChargeLine> list;

  @PostConstruct
  void read() {
    filter = RecordQuery.of(Pot.of(selection.pot()).orElseThrow(), selection::parameter);
    list = listings.show(listing, selection::parameter);
  }

  /** The address of the month among the others of its budget year. */
  public String month() {
    YearMonth month = filter.month();
    return "/ledger/months?year=" + months.year(month) + "&month=" + month;
  }

  /** Which records. */
  public RecordFilter filter() {
    return filter;
  }

  /** The records of the page. */
  public Shown<ChargeLine> list() {
    return list;
  }

  /** What the rows have in common, in words. */
  public String which() {
    if (filter.reason().isPresent()) {
      return words.text("ledger.reason." + filter.reason().get());
    }
    return filter
        .part()
        .map(
            part ->
                (part.institution().equals(ControlTotal.ALL)
                        ? words.text("ledger.reconcile.all")
                        : institution(part.institution()))
                    + " · "
                    + part.clearing()
                        .map(kind -> words.text("ledger.clearing." + kind))
                        .orElseGet(() -> words.text("ledger.clearing.all")))
        .orElseGet(() -> words.text("ledger.records.all"));
  }

  /** An institution by its name where a row tells it, else by its code. */
  private String institution(String code) {
    return list.rows().stream().findFirst().map(line -> line.institution().name()).orElse(code);
  }
}
