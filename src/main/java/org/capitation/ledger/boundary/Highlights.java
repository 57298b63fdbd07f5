package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.InCommunity;
import org.capitation.access.Masking;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.CostlyPerson;
import org.capitation.ledger.Suspicion;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.Missing;

/** 重点费用: what a community looks at first among its charges, each found again by a filter. */
@ApplicationScoped
public class Highlights {
  @Inject private ChargeStore charges;
  @Inject private TotalStore totals;
  @Inject private KeptByMonth kept;
  @Inject private PersonStore persons;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The persons for whom a community bears most in an accounting month, masked, the most first.
   *
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Transactional
  public List<CostlyPerson> costly(@InCommunity String community, ChargeFilter ofMonth, int most) {
    Books books = books(community, ofMonth.pot(), ofMonth.budgetYear());
    List<ChargeStore.Costly> found =
        kept.get(
            books.key(ofMonth.month().orElseThrow(), List.of(ofMonth, most)),
            books.totals,
            () -> charges.costly(books.county, books.home, ofMonth, most));
    Map<Long, PersonStore.Face> faces =
        persons.faces(found.stream().map(ChargeStore.Costly::person).toList());
    List<CostlyPerson> told = new ArrayList<>();
    for (ChargeStore.Costly one : found) {
      PersonStore.Face face = faces.get(one.person());
      told.add(
          new CostlyPerson(
              one.person(),
              Masking.name(face.name()),
              Masking.certificate(face.certificate()),
              one.amounts()));
    }
    return told;
  }

  /**
   * How many charges of an accounting month are odd, by what is odd about them.
   *
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.BUREAU, Circle.COMMUNITY, Circle.AUDIT})
  @Transactional
  public Map<Suspicion.Sign, Long> odd(@InCommunity String community, ChargeFilter ofMonth) {
    Books books = books(community, ofMonth.pot(), ofMonth.budgetYear());
    LocalDate today = LocalDate.now(clock);
    CountyStore.Ground ground = counties.ground(books.county);
    Map<Suspicion.Sign, Long> odd = new EnumMap<>(Suspicion.Sign.class);
    for (Suspicion.Sign sign : Suspicion.Sign.values()) {
      ChargeFilter filter =
          ofMonth.with(
              new Suspicion(
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(sign),
                  Suspicion.USUAL_TIMES,
                  today));
      odd.put(
          sign,
          kept.get(
              books.key(
                  ofMonth.month().orElseThrow(),
                  sign.isOfPeople() ? List.of(filter, ground) : filter),
              books.totals,
              () -> charges.count(books.county, books.home, filter)));
    }
    return odd;
  }

  private Books books(String community, Pot pot, int year) {
    County county = counties.get(caller.county());
    Community home =
        institutions
            .community(county, community)
            .orElseThrow(() -> new Missing("community", community));
    return new Books(county, home, pot, totals.totals(county, pot, year));
  }

  /** Whose charges, and what is booked in the year. */
  private record Books(County county, Community home, Pot pot, Totals totals) {
    KeptByMonth.Key key(YearMonth month, Object what) {
      return new KeptByMonth.Key(county, home, pot, month, what);
    }
  }
}
