package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceApplication;
import org.capitation.payment.AdvanceRule;
import org.capitation.payment.AdvanceTerms;
import org.capitation.payment.YearOfPayments;
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
    if (statements.years(county, pot, year).values().stream()
        .anyMatch(begun -> begun.advance().isPositive())) {
      throw new IllegalStateException("advances of " + year + " were granted already");
    }
    List<Map<Integer, YearOfPayments>> former =
        IntStream.rangeClosed(1, terms.years())
            .mapToObj(back -> statements.years(county, pot, year - back))
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

  /** What was approved for the former years that are known. */
  private static List<Money> paid(List<Map<Integer, YearOfPayments>> former, Community community) {
    return former.stream()
        .map(year -> year.get(community.id()))
        .filter(Objects::nonNull)
        .map(year -> year.sum().approved())
        .toList();
  }
}
