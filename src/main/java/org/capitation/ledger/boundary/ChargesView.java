package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.Destination;
import org.capitation.ledger.Suspicion;
import org.capitation.page.Paging;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;

/** 费用台账页: what a community bears, line by line, with search. */
@Named
@RequestScoped
public class ChargesView {
  @Inject private Charges charges;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private ChargeChoice choice;
  private ChargeQuery query;
  private ChargeList list;
  private boolean monthless;

  /** Reads the address and looks up what it asks for. */
  @PostConstruct
  void load() {
    Pot pot = Pot.of(selection.pot()).orElseThrow();
    String community = Optional.ofNullable(request.getParameter("community")).orElse("");
    choice = charges.choice(community, pot, selection.year());
    ChargeFilter filter =
        new ChargeFilter(
            pot,
            selection.year(),
            ChargeQuery.month(request::getParameter, latest()),
            ChargeQuery.place(request::getParameter),
            ChargeQuery.text(request::getParameter),
            ChargeQuery.suspicion(request::getParameter, LocalDate.now(clock)));
    monthless = filter.month().isEmpty() && filter.suspicion().sign().isPresent();
    if (monthless) {
      filter = filter.with(filter.suspicion().withoutSign());
    }
    query = ChargeQuery.of(choice.community().code(), filter, request::getParameter);
    find();
    if (query.page() > paging().last()) {
      query = query.on(paging().last());
      find();
    }
  }

  private void find() {
    list = charges.find(query.community(), query.filter(), query.lines());
  }

  private Optional<YearMonth> latest() {
    return choice.months().stream().reduce((earlier, later) -> later);
  }

  public ChargeChoice choice() {
    return choice;
  }

  public ChargeQuery query() {
    return query;
  }

  public ChargeList list() {
    return list;
  }

  public Paging paging() {
    return new Paging(list.count(), query.size(), query.page());
  }

  public List<Integer> sizes() {
    return Paging.SIZES;
  }

  /** The months to choose from, that of the address among them. */
  public List<YearMonth> months() {
    TreeSet<YearMonth> months = new TreeSet<>(choice.months());
    query.filter().month().ifPresent(months::add);
    return List.copyOf(months.descendingSet());
  }

  public Destination[] places() {
    return Destination.values();
  }

  /** The month asked for, empty for the whole year. */
  public String month() {
    return query.filter().month().map(YearMonth::toString).orElse("");
  }

  /** The place asked for, empty for everywhere. */
  public String place() {
    return query.filter().destination().map(Destination::code).orElse("");
  }

  /** What is searched for, empty for nothing. */
  public String text() {
    return query.filter().text().orElse("");
  }

  /** Something odd is asked for, but no month to look for it in. */
  public boolean isMonthless() {
    return monthless;
  }

  public Suspicion.Sign[] signs() {
    return Suspicion.Sign.values();
  }

  /** By what odd charges are looked for. */
  public Suspicion suspicion() {
    return query.filter().suspicion();
  }

  /** What is odd, empty for whatever. */
  public String sign() {
    return suspicion().sign().map(Enum::name).orElse("");
  }

  /** Who is looked at alone, masked; empty where nothing of the person is found. */
  public String patient() {
    return list.lines().stream().findFirst().map(line -> line.patient().name()).orElse("");
  }

  /** The word for a med_type: that of its longest known beginning, else the code itself. */
  public String medical(ChargeLine line) {
    return MedicalWords.of(line.medicalType(), words);
  }

  /** The page of the patient; null for somebody who is not registered. */
  public String person(ChargeLine line) {
    return line.patient().id() == 0
        ? null
        : request.getContextPath() + "/desk/person?id=" + line.patient().id();
  }

  /** The kind of a line in words; a refund is a charge with a negative count. */
  public String kind(ChargeLine line) {
    return words.text("ledger.kind." + (line.refund() ? "REFUND" : line.kind()));
  }

  /** Whether a line takes something back: a reversal, a refund, the half of a transfer. */
  public boolean isTakenBack(ChargeLine line) {
    return line.amounts().visits() < 0 || line.amounts().fund().isNegative();
  }
}
