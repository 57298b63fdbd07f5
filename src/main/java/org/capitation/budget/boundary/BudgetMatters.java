package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Circle;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.access.SigningRule;
import org.capitation.budget.Agreement;
import org.capitation.budget.Notice;
import org.capitation.budget.Proposal;
import org.capitation.budget.store.AgreementStore;
import org.capitation.budget.store.NoticeStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Deadlines;
import org.capitation.value.Deadlines.Occasion;
import org.capitation.value.Stamp;

/** 预算事项: agreements and budgets to sign, notices to confirm, and what became of them. */
@ApplicationScoped
class BudgetMatters implements Matters {
  @Inject private AgreementStore agreements;
  @Inject private ProposalStore proposals;
  @Inject private NoticeStore notices;
  @Inject private AgreementPapers agreementPapers;
  @Inject private BudgetPapers budgetPapers;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private PolicyStore policies;

  @Override
  public List<Matter> waiting(Account who) {
    return counties.find(who.county()).stream()
        .flatMap(
            county -> who.isIn(Circle.COMMUNITY) ? receipts(county, who) : signatures(county, who))
        .toList();
  }

  private Stream<Matter> signatures(County county, Account who) {
    return Stream.concat(
        agreements.drafts(county).stream()
            .filter(one -> SigningRule.isTurnOf(agreementPapers.circulation(one), who))
            .map(
                one ->
                    matter("agreement.sign", one)
                        .until(
                            toSign(
                                county,
                                one.terms().pot(),
                                one.terms().year(),
                                one.standing().touched()))),
        proposals.open(county).stream()
            .filter(one -> SigningRule.isTurnOf(budgetPapers.paper(one).circulation(), who))
            .map(
                one ->
                    matter("budget.sign", one)
                        .until(toSign(county, one.pot(), one.year(), one.standing().touched()))));
  }

  private Optional<LocalDate> toSign(County county, Pot pot, int year, Stamp touched) {
    return deadlines(county, pot, year).of(Occasion.SIGN, touched.day());
  }

  private Deadlines deadlines(County county, Pot pot, int year) {
    return policies.policies(county).deadlines(pot, year);
  }

  private Stream<Matter> receipts(County county, Account who) {
    List<Integer> own = own(county, who);
    return proposals.open(county).stream()
        .filter(one -> one.standing().state() == Proposal.State.NOTIFIED)
        .flatMap(
            one ->
                notices.of(one.id()).stream()
                    .filter(
                        notice -> own.contains(notice.community()) && notice.receipt().isEmpty())
                    .limit(1)
                    .map(notice -> receipt(county, one, notice)));
  }

  private Matter receipt(County county, Proposal one, Notice notice) {
    return matter("budget.receipt", one)
        .until(
            deadlines(county, one.pot(), one.year())
                .of(Occasion.RECEIPT, notice.issued().toLocalDate()));
  }

  @Override
  public List<Matter> news(Account who, LocalDateTime since) {
    return counties.find(who.county()).stream()
        .flatMap(
            county ->
                Stream.concat(
                    agreements.touchedSince(county, since).stream()
                        .filter(one -> isTold(county, one, who))
                        .map(one -> matter("agreement." + one.standing().state(), one)),
                    proposals.touchedSince(county, since).stream()
                        .filter(one -> isTold(one, who))
                        .map(one -> matter("budget." + one.standing().state(), one))))
        .toList();
  }

  private boolean isTold(County county, Agreement one, Account who) {
    boolean concerned =
        switch (one.standing().state()) {
          case DRAFT -> false;
          case STOPPED -> one.standing().created().by().equals(who.name());
          case IN_FORCE, ENDED ->
              who.isIn(Circle.OFFICES) || own(county, who).contains(one.parties().community());
        };
    return concerned && !one.standing().touched().by().equals(who.name());
  }

  private static boolean isTold(Proposal one, Account who) {
    boolean concerned =
        switch (one.standing().state()) {
          case STOPPED -> one.standing().created().by().equals(who.name());
          case IN_FORCE -> who.isIn(Circle.OFFICES) || who.isIn(Circle.COMMUNITY);
          default -> false;
        };
    return concerned && !one.standing().touched().by().equals(who.name());
  }

  private List<Integer> own(County county, Account who) {
    return institutions.communities(county).stream()
        .filter(one -> who.isOf(one.code()))
        .map(Community::id)
        .toList();
  }

  private static Matter matter(String kind, Agreement one) {
    return Matter.of(
        kind,
        List.of(one.terms().document()),
        "/budget/agreement?id=" + one.id(),
        Optional.of(one.standing().touched().at()));
  }

  private static Matter matter(String kind, Proposal one) {
    return Matter.of(
        kind,
        List.of(
            "page.pot." + one.pot().insuranceType(),
            Integer.toString(one.year()),
            Integer.toString(one.number())),
        "/budget/detail?id=" + one.id(),
        Optional.of(one.standing().touched().at()));
  }
}
