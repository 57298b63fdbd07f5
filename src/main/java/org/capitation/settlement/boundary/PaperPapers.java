package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.access.store.SignatureStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.settlement.Paper;
import org.capitation.value.Deadlines;

/** 清算文书的会签: papers that the bureau and the finance bureau sign, on one digest. */
@ApplicationScoped
class PaperPapers {
  private static final List<SigningStep> WAY =
      List.of(SigningStep.PREPARE, SigningStep.REVIEW, SigningStep.APPROVE, SigningStep.FINANCE);

  @Inject private SignatureStore signatures;
  @Inject private PolicyStore policies;

  /** The way of a paper; what is signed is the text as it is now, not as it was hashed. */
  Circulation circulation(Paper paper) {
    Paper.Standing standing = paper.standing();
    return new Circulation(
        WAY,
        new Circulation.Content(
            Seals.digest(paper.seal().text()),
            standing.created().by(),
            standing.version(),
            standing.touched()),
        signatures.of(key(paper)),
        Optional.of(standing.touched()).filter(stamp -> standing.state() == Paper.State.STOPPED));
  }

  void sign(Paper paper, Signature signature) {
    signatures.add(key(paper), signature);
  }

  private static SignatureStore.Paper key(Paper paper) {
    return new SignatureStore.Paper("settlement", paper.id());
  }

  /** The last day on which communities reply; nothing without a deadline. */
  Optional<LocalDate> until(County county, Paper paper) {
    return deadlines(county, paper)
        .of(Deadlines.Occasion.CONFIRM, paper.standing().created().day());
  }

  Deadlines deadlines(County county, Paper paper) {
    return policies.policies(county).deadlines(paper.subject().pot(), paper.subject().year());
  }
}
