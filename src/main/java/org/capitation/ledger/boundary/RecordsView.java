package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.ControlTotal;
import org.capitation.ledger.RecordFilter;
import org.capitation.page.Paging;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 记账记录页: what is booked in a month, charged or not: the rows behind a check or a difference. */
@Named
@RequestScoped
public class RecordsView {
  @Inject private Records records;
  @Inject private AccountingMonths months;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private RecordQuery query;
  private ChargeList list;

  @PostConstruct
  void read() {
    query = RecordQuery.of(Pot.of(selection.pot()).orElseThrow(), request::getParameter);
    find();
    if (query.page() > paging().last()) {
      query = query.on(paging().last());
      find();
    }
  }

  private void find() {
    list = records.find(query.filter(), query.lines());
  }

  /** The address of the month among the others of its budget year. */
  public String month() {
    YearMonth month = query.filter().month();
    return "/ledger/months?year=" + months.year(month) + "&month=" + month;
  }

  public RecordQuery query() {
    return query;
  }

  public ChargeList list() {
    return list;
  }

  public Paging paging() {
    return query.paging(list.count());
  }

  public List<Integer> sizes() {
    return Paging.SIZES;
  }

  /** What the rows have in common, in words. */
  public String which() {
    RecordFilter filter = query.filter();
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
    return list.lines().stream().findFirst().map(line -> line.institution().name()).orElse(code);
  }

  /** The page of the person of a line; null if it is of nobody known. */
  public String person(ChargeLine line) {
    return line.patient().id() == 0
        ? null
        : request.getContextPath() + "/desk/person?id=" + line.patient().id();
  }

  /** The kind of a line in words. */
  public String kind(ChargeLine line) {
    return words.text("ledger.kind." + (line.refund() ? "REFUND" : line.kind()));
  }
}
