package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Hindrance;
import org.capitation.access.NotSigned;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.access.store.SignatureStore;
import org.capitation.budget.Proposal;
import org.capitation.budget.Proposal.State;
import org.capitation.budget.store.BudgetStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.document.Digest;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;

/** 预算方案的会签: versions of budgets as papers that are signed. */
@ApplicationScoped
class BudgetPapers {
  @Inject private ProposalStore proposals;
  @Inject private BudgetStore budgets;
  @Inject private SignatureStore signatures;
  @Inject private CountyStore counties;

  /**
   * 方案全文.
   *
   * @param proposal what was agreed on
   * @param version the amounts
   * @param circulation its way from one who signs to the next
   */
  record Paper(Proposal proposal, BudgetStore.Version version, Circulation circulation) {
    /**
     * Refuses what was asked for on another version of it.
     *
     * @param seen how often it had been touched when it was seen
     */
    void refuseStale(int seen) {
      if (proposal.standing().version() != seen) {
        throw new NotSigned(
            new Hindrance(Hindrance.Kind.STALE, proposal.standing().touched(), null));
      }
    }
  }

  /**
   * A version of a budget.
   *
   * @throws Missing if the county has none of this key
   */
  Paper get(County county, long id) {
    return proposals.find(county, id).map(this::paper).orElseThrow(() -> new Missing("budget", id));
  }

  /**
   * As {@link #get}, and others who work at budgets of the county wait until this transaction ends.
   * What rests on the one in force is computed anew then.
   */
  Paper hold(County county, long id) {
    counties.hold(county);
    return get(county, id);
  }

  Paper paper(Proposal proposal) {
    BudgetStore.Version version = budgets.version(proposal.id()).orElseThrow();
    Proposal.Standing standing = proposal.standing();
    boolean stopped = standing.state() == State.STOPPED || standing.state() == State.REPLACED;
    return new Paper(
        proposal,
        version,
        new Circulation(
            proposal.content().kind() == Proposal.Kind.DECIDED
                ? List.of()
                : List.of(SigningStep.values()),
            new Circulation.Content(
                digest(proposal, version),
                standing.created().by(),
                standing.version(),
                standing.touched()),
            signatures.of(key(proposal)),
            Optional.of(standing.touched()).filter(stamp -> stopped)));
  }

  void sign(Proposal proposal, Signature signature) {
    signatures.add(key(proposal), signature);
  }

  private static SignatureStore.Paper key(Proposal proposal) {
    return new SignatureStore.Paper("budget", proposal.id());
  }

  private static String digest(Proposal proposal, BudgetStore.Version version) {
    List<String> lines = new ArrayList<>(proposal.canonical());
    BudgetStore.Ground ground = version.ground();
    lines.add(ground.policy() + " " + ground.attribution() + " " + version.stage());
    lines.add(version.reserve().toString());
    for (BudgetStore.Line line : version.lines()) {
      lines.add(
          "%s %d %s %s"
              .formatted(
                  line.claimant().code(),
                  line.claimant().memberMonths(),
                  line.amount(),
                  line.signed()));
    }
    return Digest.of(lines);
  }
}
