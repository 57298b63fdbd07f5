package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.access.SigningRule;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.Sheet;
import org.capitation.payment.store.RequestStore;
import org.capitation.payment.store.SheetStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Deadlines;
import org.capitation.value.Deadlines.Occasion;

/** 拨付事项: months to prepare, sheets and advances to sign, money to pay, and what was paid. */
@ApplicationScoped
class PaymentMatters implements Matters {
  @Inject private SheetStore sheets;
  @Inject private RequestStore requests;
  @Inject private SheetPapers papers;
  @Inject private Payments payments;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private PolicyStore policies;

  @Override
  public List<Matter> waiting(Account who) {
    return counties.find(who.county()).map(county -> waiting(county, who)).orElse(List.of());
  }

  private List<Matter> waiting(County county, Account who) {
    List<Matter> all = new ArrayList<>();
    if (who.isIn(Circle.CLERK)) {
      Arrays.stream(Pot.values()).flatMap(pot -> prepared(county, pot)).forEach(all::add);
    }
    if (who.isIn(Circle.BUREAU) || who.isIn(Circle.FINANCE)) {
      sheets.open(county).forEach(one -> waits(county, one, who).ifPresent(all::add));
    }
    if (who.isIn(Circle.BUREAU)) {
      requests.open(county).forEach(one -> waits(one, who).ifPresent(all::add));
    }
    return all;
  }

  private Optional<Matter> waits(County county, Sheet one, Account who) {
    Deadlines deadlines = deadlines(county, one.pot(), one.month());
    if (SigningRule.isTurnOf(papers.circulation(one), who)) {
      LocalDate since = one.standing().touched().day();
      return Optional.of(matter("payment.sign", one).until(deadlines.of(Occasion.SIGN, since)));
    }
    return who.isIn(Circle.FINANCE) && one.standing().state() == Sheet.State.APPROVED
        ? Optional.of(
            matter("payment.pay", one)
                .until(deadlines.of(Occasion.PAY, one.month().atEndOfMonth())))
        : Optional.empty();
  }

  private Optional<Matter> waits(AdvanceRequest one, Account who) {
    if (one.examined().isEmpty()) {
      return who.isIn(Circle.CLERK)
          ? Optional.of(matter("advance.examine", one))
          : Optional.empty();
    }
    return SigningRule.isTurnOf(papers.circulation(one), who)
        ? Optional.of(matter("advance.sign", one))
        : Optional.empty();
  }

  /** The month whose turn it is, once the one before it is approved. */
  private Stream<Matter> prepared(County county, Pot pot) {
    boolean settled =
        sheets.newest(county, pot).map(one -> one.standing().state().isSettled()).orElse(true);
    Optional<YearMonth> next = settled ? payments.next(pot) : Optional.empty();
    return next.stream()
        .map(
            month ->
                Matter.of(
                        "payment.prepare",
                        List.of("page.pot." + pot.insuranceType(), month.toString()),
                        "/payment/list?year=%d&pot=%s"
                            .formatted(county.yearOf(month).year(), pot.insuranceType()),
                        Optional.empty())
                    .until(deadlines(county, pot, month).of(Occasion.PAY, month.atEndOfMonth())));
  }

  private Deadlines deadlines(County county, Pot pot, YearMonth month) {
    return policies.policies(county).deadlines(pot, county.yearOf(month).year());
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return counties.find(who.county()).map(county -> news(county, who, since)).orElse(List.of());
  }

  private List<Matter> news(County county, Account who, LocalDateTime since) {
    Set<Integer> own = own(county, who);
    Stream<Matter> ofSheets =
        sheets.touchedSince(county, since).stream()
            .filter(one -> !one.standing().touched().by().equals(who.name()))
            .filter(
                one ->
                    switch (one.standing().state()) {
                      case SIGNING, APPROVED -> false;
                      case STOPPED -> one.standing().created().by().equals(who.name());
                      case PAID ->
                          who.isIn(Circle.BUREAU)
                              || one.lines().stream().anyMatch(l -> own.contains(l.community()));
                    })
            .map(one -> matter("payment." + one.standing().state(), one));
    Stream<Matter> ofRequests =
        requests.touchedSince(county, since).stream()
            .filter(one -> !one.standing().touched().by().equals(who.name()))
            .filter(one -> one.standing().state().isEnd())
            .filter(
                one ->
                    one.standing().created().by().equals(who.name())
                        || own.contains(one.subject().community()))
            .map(one -> matter("advance." + one.standing().state(), one));
    return Stream.concat(ofSheets, ofRequests).toList();
  }

  private Set<Integer> own(County county, Account who) {
    return institutions.communities(county).stream()
        .filter(one -> who.isOf(one.code()))
        .map(Community::id)
        .collect(Collectors.toSet());
  }

  private static Matter matter(String kind, Sheet one) {
    return Matter.of(
        kind,
        List.of("page.pot." + one.pot().insuranceType(), one.month().toString()),
        "/payment/sheet?id=" + one.id(),
        Optional.of(one.standing().touched().at()));
  }

  private static Matter matter(String kind, AdvanceRequest one) {
    return Matter.of(
        kind,
        List.of(
            "page.pot." + one.subject().pot().insuranceType(),
            Integer.toString(one.subject().year())),
        "/payment/advance?id=" + one.id(),
        Optional.of(one.standing().touched().at()));
  }
}
