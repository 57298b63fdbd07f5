package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.Opening;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceApplication;
import org.capitation.payment.AdvanceRule;
import org.capitation.payment.AdvanceTerms;
import org.capitation.payment.MonthsPaid;
import org.capitation.payment.store.StatementStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Stamp;

/** 周转金: decides on the advances of the caller's county. */
@ApplicationScoped
public class Advances {
  @Inject private StatementStore statements;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private OpeningStore openings;
  @Inject private PolicyStore policies;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Decides on the advances for a pot and year, from what was paid for the former years; what is
   * granted is kept and taken back as the terms say (P9, P10).
   *
   * @param balance how many months the balance of the fund lasts
   * @param deficit the fund had a deficit or expects one
   * @return the decisions by the code of the community
   * @throws Missing if the pot and year have no terms for an advance
   * @throws IllegalStateException if they were granted already
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Map<String, Advance> decide(Pot pot, int year, Quotient balance, boolean deficit) {
    County county = counties.get(caller.county());
    counties.hold(county);
    AdvanceTerms terms = terms(county, pot, year);
    if (isGranted(county, pot, year)) {
      throw new IllegalStateException("advances of " + year + " were granted already");
    }
    List<Former> former =
        IntStream.rangeClosed(1, terms.years())
            .mapToObj(back -> former(county, pot, year - back))
            .toList();
    Map<String, Advance> decisions = new LinkedHashMap<>();
    Map<Integer, Money> granted = new LinkedHashMap<>();
    for (Community community : institutions.communities(county)) {
      AdvanceApplication application =
          new AdvanceApplication(paid(former, community), balance, deficit);
      Advance decision = new AdvanceRule(terms).decide(application);
      decisions.put(community.code(), decision);
      if (decision.amount().isPositive()) {
        granted.put(community.id(), decision.amount());
      }
    }
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    statements.advance(county, pot, year, granted, stamp);
    return decisions;
  }

  private AdvanceTerms terms(County county, Pot pot, int year) {
    return policies
        .policies(county)
        .of(pot, year)
        .flatMap(pack -> pack.terms().payment().advance())
        .orElseThrow(() -> new Missing("advance", pot + " " + year));
  }

  /** What is known of a former year: what we paid, and what was spent before the county began. */
  private record Former(Map<Integer, MonthsPaid> paid, OpeningSums opening) {
    Optional<Money> of(int community) {
      Optional<Money> here =
          Optional.ofNullable(paid.get(community)).map(months -> months.sum().approved());
      Money before = opening.sum(community, Opening.Item.SPENDING);
      return before.isZero() ? here : Optional.of(before.plus(here.orElse(Money.ZERO)));
    }
  }

  private Former former(County county, Pot pot, int year) {
    return new Former(statements.paid(county, pot, year), openings.sums(county, pot, year));
  }

  private boolean isGranted(County county, Pot pot, int year) {
    OpeningSums opening = openings.sums(county, pot, year);
    return !statements.advances(county, pot, year).isEmpty()
        || institutions.communities(county).stream()
            .anyMatch(one -> opening.sum(one.id(), Opening.Item.ADVANCE).isPositive());
  }

  /** What was approved, or spent, for the former years that are known. */
  private static List<Money> paid(List<Former> former, Community community) {
    return former.stream().flatMap(year -> year.of(community.id()).stream()).toList();
  }
}
