package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.CostlyPerson;
import org.capitation.ledger.Suspicion;
import org.capitation.ledger.boundary.Highlights;
import org.capitation.page.Doors;
import org.capitation.page.Selection;
import org.capitation.registry.Pot;

/** 医共体页的重点费用: the persons and signs of one accounting month of a community. */
@Named
@RequestScoped
public class HighlightsView {
  private static final int PERSONS = 20;

  @Inject private CommunityView communityView;
  @Inject private Highlights highlights;
  @Inject private Selection selection;
  @Inject private Doors doors;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private List<CostlyPerson> costly;
  private Map<Suspicion.Sign, Long> odd;

  /** The caller sees single charges, and there are some. */
  public boolean isPresent() {
    return (caller.account().isIn(Circle.BUREAU)
            || caller.account().isIn(Circle.COMMUNITY)
            || caller.account().isIn(Circle.AUDIT))
        && month() != null;
  }

  /** The month in the address, or the last one of the year with charges; null without any. */
  public YearMonth month() {
    List<YearMonth> booked = communityView.booked();
    return booked.stream()
        .filter(month -> month.toString().equals(request.getParameter("month")))
        .findFirst()
        .or(() -> last(booked))
        .orElse(null);
  }

  /** After the twelve months of a year only stragglers are booked. */
  private static Optional<YearMonth> last(List<YearMonth> booked) {
    return booked.stream()
        .filter(month -> month.isBefore(booked.get(0).plusYears(1)))
        .reduce((earlier, later) -> later);
  }

  /** The persons for whom most is borne. */
  public List<CostlyPerson> costly() {
    if (costly == null) {
      costly = highlights.costly(community(), filter(), PERSONS);
    }
    return costly;
  }

  /** How many charges are odd, by what is odd about them. */
  public List<Map.Entry<Suspicion.Sign, Long>> odd() {
    if (odd == null) {
      odd = highlights.odd(community(), filter());
    }
    return List.copyOf(odd.entrySet());
  }

  /** The charges of a person. */
  public String door(CostlyPerson one) {
    return address() + "&person=" + one.id();
  }

  /** The odd charges. */
  public String door(Suspicion.Sign sign) {
    return address() + "&sign=" + sign;
  }

  private String address() {
    return doors.charges(community(), selection.pot(), "", month().toString());
  }

  private String community() {
    return communityView.community().code();
  }

  private ChargeFilter filter() {
    return new ChargeFilter(
        Pot.of(selection.pot()).orElseThrow(),
        selection.year(),
        Optional.of(month()),
        Optional.empty(),
        Optional.empty());
  }
}
