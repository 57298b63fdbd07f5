package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Circulation;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.InPerson;
import org.capitation.access.NotSigned;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.access.SigningStep;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.Dispute.Decision;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.DisputeRule.Act;
import org.capitation.ledger.Ruled;
import org.capitation.ledger.boundary.DisputeList.Shown;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 核查申诉的办理: taken up, decided, signed by three of the bureau, or withdrawn (L22, L23). */
@ApplicationScoped
public class Disputes {
  @Inject private DisputeStore disputes;
  @Inject private DisputeList list;
  @Inject private DisputePapers papers;
  @Inject private DisputeBooks books;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** 裁定结论: what a dispute can come to. */
  public enum Verdict {
    /** 调整至其他医共体. */
    TRANSFER,
    /** 冲销: nobody bears it. */
    REVERSAL,
    /** 不成立. */
    REFUSAL
  }

  /**
   * 裁定内容.
   *
   * @param verdict what it comes to
   * @param target the code of the community that bears the visit, of a transfer
   * @param words why
   */
  public record Proposal(Verdict verdict, Optional<String> target, String words) {}

  /**
   * Withdraws a dispute, by the community that filed it.
   *
   * @param seen how often the dispute had been touched when it was seen
   * @throws NotSigned if another has touched it since
   * @throws Declined if a decision is prepared already
   */
  @Allowed(Circle.COMMUNITY)
  @Filtered
  @Transactional
  public Shown withdraw(long id, int seen) {
    County county = counties.get(caller.county());
    Dispute dispute = held(county, id, seen);
    if (!list.isOwn(county, dispute)) {
      throw new Missing("dispute", id);
    }
    return done(dispute, Act.WITHDRAW);
  }

  /** Takes a dispute up. */
  @Allowed(Circle.CLERK)
  @Transactional
  public Shown take(long id, int seen) {
    return done(held(counties.get(caller.county()), id, seen), Act.TAKE);
  }

  /** Sets a dispute aside whose visit stands elsewhere by now (L23). */
  @Allowed(Circle.CLERK)
  @Transactional
  public Shown setAside(long id, int seen) {
    return done(held(counties.get(caller.county()), id, seen), Act.SET_ASIDE);
  }

  /**
   * Prepares the decision, to be signed by three.
   *
   * @throws Declined if the visit cannot go there, or the dispute is not taken up
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Shown decide(long id, int seen, Proposal proposal) {
    County county = counties.get(caller.county());
    Dispute dispute = held(county, id, seen);
    demand(dispute, Act.DECIDE);
    disputes.decide(id, upheld(county, dispute, proposal), proposal.words(), stamp());
    return done(dispute, Act.DECIDE);
  }

  private Optional<Ruled> upheld(County county, Dispute dispute, Proposal proposal) {
    return switch (proposal.verdict()) {
      case REFUSAL -> Optional.empty();
      case REVERSAL -> Optional.of(Ruled.NOBODY);
      case TRANSFER -> {
        String code = proposal.target().orElse("");
        int home =
            institutions
                .community(county, code)
                .map(Community::id)
                .orElseThrow(() -> new Declined("ledger.dispute.denied.target"));
        if (home == dispute.subject().community()) {
          throw new Declined("ledger.dispute.denied.TARGET", dispute.subject().settlement());
        }
        yield Optional.of(books.ruled(county, dispute, home));
      }
    };
  }

  /**
   * Signs the next step of the decision; the last one moves the visit, or leaves it for good.
   *
   * @throws NotSigned if the caller may not
   * @throws Declined if there is no decision, or the visit stands elsewhere by now
   */
  @Allowed(Circle.BUREAU)
  @InPerson
  @Transactional
  public Shown sign(long id, int seen) {
    County county = counties.get(caller.county());
    disputes.hold(id);
    Dispute before = get(county, id);
    if (signedNext(before).equals(Optional.of(SigningStep.APPROVE))) {
      // nobody books until this is done
      counties.holdPersons(county);
    }
    Dispute dispute = get(county, id);
    Circulation paper = paper(dispute);
    Stamp stamp = stamp();
    Signature signed = SigningRule.sign(paper, caller.account(), seen, stamp);
    demand(dispute, Act.SIGN);
    Decision decision = dispute.live().orElseThrow();
    papers.sign(decision, signed);
    if (signed.step() != SigningStep.APPROVE) {
      return done(dispute, Act.SIGN);
    }
    Act end = decision.upheld().isPresent() ? Act.UPHOLD : Act.REFUSE;
    demand(dispute, end);
    decision.upheld().ifPresent(to -> books.move(county, dispute, to, stamp));
    return done(dispute, end);
  }

  private Optional<SigningStep> signedNext(Dispute dispute) {
    return papers.circulation(dispute).flatMap(Circulation::next);
  }

  /**
   * Withdraws a decision, or sends it back: another is prepared then.
   *
   * @throws NotSigned if the caller may not
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public Shown stop(long id, int seen, String reason) {
    County county = counties.get(caller.county());
    disputes.hold(id);
    Dispute dispute = get(county, id);
    SigningRule.refuseStop(paper(dispute), caller.account(), seen)
        .ifPresent(
            hindrance -> {
              throw new NotSigned(hindrance);
            });
    disputes.sendBack(dispute.live().orElseThrow().id(), reason);
    return done(dispute, Act.SEND_BACK);
  }

  private Circulation paper(Dispute dispute) {
    return papers
        .circulation(dispute)
        .orElseThrow(() -> new Declined("ledger.dispute.denied.undecided"));
  }

  /** Nobody else touches it until this transaction ends, and nobody has since it was seen. */
  private Dispute held(County county, long id, int seen) {
    disputes.hold(id);
    Dispute dispute = get(county, id);
    if (dispute.standing().version() != seen) {
      throw new NotSigned(new Hindrance(Hindrance.Kind.STALE, dispute.standing().touched(), null));
    }
    return dispute;
  }

  private Dispute get(County county, long id) {
    return disputes
        .find(county, id)
        .filter(one -> list.isSeen(county, one))
        .orElseThrow(() -> new Missing("dispute", id));
  }

  private Shown done(Dispute dispute, Act act) {
    demand(dispute, act);
    disputes.touch(dispute.id(), act.to(), stamp());
    return list.find(dispute.id());
  }

  private static void demand(Dispute dispute, Act act) {
    if (act.isPossible(dispute)) {
      return;
    }
    State state = dispute.standing().state();
    throw dispute.isOvertaken()
        ? new Declined("ledger.dispute.denied.moved", dispute.subject().settlement())
        : new Declined("ledger.dispute.denied.state." + state);
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
