package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.budget.Agreement;
import org.capitation.budget.Budget;
import org.capitation.budget.Proposal;
import org.capitation.budget.Proposal.State;
import org.capitation.budget.store.AgreementStore;
import org.capitation.budget.store.BudgetStore;
import org.capitation.budget.store.NoticeStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Deadlines.Occasion;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 门诊包干预算告知书: tells each community its budget, with a slip to send back (B19, B23). */
@ApplicationScoped
class BudgetNotices implements ReportKind {
  private static final Set<State> TOLD = Set.of(State.NOTIFIED, State.IN_FORCE);

  @Inject private ProposalStore proposals;
  @Inject private BudgetPapers papers;
  @Inject private NoticeStore notices;
  @Inject private AgreementStore agreements;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private PolicyStore policies;

  @Override
  public About about() {
    return new About(
        "budget-notice",
        Whom.COMMUNITY,
        Span.YEAR,
        Set.of(Circle.CLERK),
        Set.of(Circle.OFFICES, Circle.COMMUNITY));
  }

  /** Those that have a part of the budget; before there is one, all of the year. */
  @Override
  public List<Recipient> recipients(Subject subject) {
    County county = counties.get(subject.county());
    Optional<BudgetStore.Version> told =
        told(county, subject).map(proposal -> papers.paper(proposal).version());
    return institutions.communities(county).stream()
        .filter(
            one ->
                told.map(version -> version.line(one.id()).isPresent())
                    .orElse(one.range().overlaps(county.year(subject.year()).range())))
        .map(one -> new Recipient(one.code(), one.name()))
        .toList();
  }

  @Override
  public Report read(Subject subject) {
    County county = counties.get(subject.county());
    Community community =
        institutions
            .community(county, subject.recipient())
            .orElseThrow(() -> new Missing("community", subject.recipient()));
    Proposal proposal =
        told(county, subject)
            .orElseThrow(() -> new Declined("budget.denied.untold", subject.year()));
    BudgetStore.Version version = papers.paper(proposal).version();
    Pack pack = policies.pack(version.ground().policy());
    Budget budget = Budgets.derived(version, pack);
    return new NoticeReport(
        county.name(),
        new ToldBudget(
            community,
            county.year(subject.year()),
            proposal.number(),
            pack.heading(),
            version.ground().offer().on(pack.terms().budget()),
            budget,
            budget
                .line(community.id())
                .orElseThrow(() -> new Missing("budget", subject.recipient())),
            sent(county, proposal, community)));
  }

  /** The newest version that all have signed, or that was decided elsewhere. */
  private Optional<Proposal> told(County county, Subject subject) {
    BudgetStore.Key key = new BudgetStore.Key(subject.pot().orElseThrow(), subject.year());
    return proposals.of(county, key).stream()
        .filter(one -> TOLD.contains(one.standing().state()))
        .findFirst();
  }

  private Optional<ToldBudget.Sent> sent(County county, Proposal proposal, Community community) {
    return notices.of(proposal.id()).stream()
        .filter(notice -> notice.community() == community.id())
        .findFirst()
        .map(
            notice ->
                new ToldBudget.Sent(
                    notice
                        .agreement()
                        .flatMap(id -> agreements.find(county, id))
                        .map(Agreement::terms)
                        .map(Agreement.Terms::document),
                    policies
                        .policies(county)
                        .deadlines(proposal.pot(), proposal.year())
                        .of(Occasion.RECEIPT, notice.issued().toLocalDate())));
  }
}
