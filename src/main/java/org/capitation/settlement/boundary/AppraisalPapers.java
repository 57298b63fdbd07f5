package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.access.store.SignatureStore;
import org.capitation.document.Digest;
import org.capitation.policy.store.PolicyStore;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Appraisal.State;
import org.capitation.value.Deadlines.Occasion;
import org.capitation.value.Stamp;

/** 年度考核的会签: assessments as papers that two people of the bureau sign (S37). */
@ApplicationScoped
class AppraisalPapers {
  private static final List<SigningStep> WAY = List.of(SigningStep.REVIEW, SigningStep.APPROVE);

  @Inject private SignatureStore signatures;
  @Inject private PolicyStore policies;
  @Inject private Clock clock;

  /** The way of an assessment; nobody signs before it is ready. */
  Circulation circulation(Appraisal appraisal) {
    Appraisal.Standing standing = appraisal.standing();
    List<Signature> signed = signatures.of(key(appraisal));
    boolean signable = isReady(appraisal) || standing.state() == State.FROZEN || !signed.isEmpty();
    return new Circulation(
        signable ? WAY : List.of(),
        new Circulation.Content(
            Digest.of(appraisal.canonical()),
            standing.published().orElse(standing.created()).by(),
            standing.version(),
            standing.touched()),
        signed,
        Optional.of(standing.touched()).filter(stamp -> standing.state() == State.REPLACED));
  }

  /** The community has spoken, or is late. */
  boolean isReady(Appraisal appraisal) {
    State state = appraisal.standing().state();
    return state.isSettled()
        || state == State.PUBLISHED
            && due(appraisal).filter(LocalDate.now(clock)::isAfter).isPresent();
  }

  /** Until when the community answers; nothing without a deadline, or before it is published. */
  Optional<LocalDate> due(Appraisal appraisal) {
    return appraisal
        .standing()
        .published()
        .map(Stamp::day)
        .flatMap(
            day ->
                policies
                    .pack(appraisal.subject().policy())
                    .terms()
                    .deadlines()
                    .of(Occasion.CONFIRM, day));
  }

  void sign(Appraisal appraisal, Signature signature) {
    signatures.add(key(appraisal), signature);
  }

  private static SignatureStore.Paper key(Appraisal appraisal) {
    return new SignatureStore.Paper("appraisal", appraisal.id());
  }
}
