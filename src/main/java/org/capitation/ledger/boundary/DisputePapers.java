package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.access.store.SignatureStore;
import org.capitation.document.Digest;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.Dispute.Decision;

/** 裁定的会签: decisions on disputes as papers that three people of the bureau sign. */
@ApplicationScoped
class DisputePapers {
  private static final List<SigningStep> WAY =
      List.of(SigningStep.PREPARE, SigningStep.REVIEW, SigningStep.APPROVE);

  @Inject private SignatureStore signatures;

  /** The way of the decision; nothing before one is prepared. */
  Optional<Circulation> circulation(Dispute dispute) {
    return dispute.live().map(decision -> circulation(dispute, decision));
  }

  private Circulation circulation(Dispute dispute, Decision decision) {
    Dispute.Standing standing = dispute.standing();
    return new Circulation(
        WAY,
        new Circulation.Content(
            Digest.of(dispute.canonical()),
            decision.author().by(),
            standing.version(),
            standing.touched()),
        signatures.of(key(decision)),
        Optional.of(standing.touched())
            .filter(touched -> standing.state() == Dispute.State.OVERTAKEN));
  }

  void sign(Decision decision, Signature signature) {
    signatures.add(key(decision), signature);
  }

  private static SignatureStore.Paper key(Decision decision) {
    return new SignatureStore.Paper("dispute", decision.id());
  }
}
