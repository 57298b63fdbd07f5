package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.ledger.Opening;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceApplication;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.AdvanceRule;
import org.capitation.payment.AdvanceTerms;
import org.capitation.payment.MonthsPaid;
import org.capitation.payment.store.StatementStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Stamp;

/** 周转金: decides on advances from what was paid for the former years. */
@ApplicationScoped
class Advances {
  @Inject private StatementStore statements;
  @Inject private OpeningStore openings;
  @Inject private PolicyStore policies;

  /**
   * What the terms say to a request (P9).
   *
   * @throws Missing if the pot and year have no terms for an advance
   */
  Advance decide(County county, AdvanceRequest.Subject subject, Quotient balance, boolean deficit) {
    AdvanceTerms terms = terms(county, subject.pot(), subject.year());
    List<Money> paid =
        IntStream.rangeClosed(1, terms.years())
            .mapToObj(back -> former(county, subject.pot(), subject.year() - back))
            .flatMap(year -> year.of(subject.community()).stream())
            .toList();
    return new AdvanceRule(terms).decide(new AdvanceApplication(paid, balance, deficit));
  }

  /** Keeps what was granted; it is taken back as the terms say (P10). */
  void grant(County county, AdvanceRequest request, Stamp stamp) {
    AdvanceRequest.Subject subject = request.subject();
    statements.advance(
        county,
        subject.pot(),
        subject.year(),
        Map.of(subject.community(), request.amount()),
        stamp);
  }

  /** A community was advanced something for the year, here or before it began with us. */
  boolean isGranted(County county, AdvanceRequest.Subject subject) {
    return statements
            .advances(county, subject.pot(), subject.year())
            .containsKey(subject.community())
        || openings
            .sums(county, subject.pot(), subject.year())
            .sum(subject.community(), Opening.Item.ADVANCE)
            .isPositive();
  }

  AdvanceTerms terms(County county, Pot pot, int year) {
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
}
