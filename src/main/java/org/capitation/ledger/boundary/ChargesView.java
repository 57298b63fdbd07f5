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
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.Destination;
import org.capitation.ledger.Suspicion;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Selection;
import org.capitation.registry.Pot;

/** 费用台账页: what a community bears, line by line, with search. */
@Named
@RequestScoped
public class ChargesView {
  @Inject private Charges charges;
  @Inject private ChargeListing listing;
  @Inject private Listings listings;
  @Inject private Selection selection;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private ChargeChoice choice;
  private ChargeQuery query;
  private Shown<ChargeLine> list;
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
    query = new ChargeQuery(choice.community().code(), filter);
    Map<String, String> said = query.fields();
    list =
        listings.show(
            listing,
            name ->
                listing.about().filters().contains(name)
                    ? said.get(name)
                    : request.getParameter(name));
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

  /** The charges of the page. */
  public Shown<ChargeLine> list() {
    return list;
  }

  /** The parameters that begin anew, with the latest month. */
  public String reset() {
    return "?community="
        + query.community()
        + "&pot="
        + selection.pot()
        + "&year="
        + selection.year();
  }

  /** The parameters of everything that the community bears in the year. */
  public String whole() {
    return reset() + "&month=";
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
}
