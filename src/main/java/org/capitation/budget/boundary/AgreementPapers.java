package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.access.store.SignatureStore;
import org.capitation.budget.Agreement;
import org.capitation.document.Digest;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.DateRange;

/** 协议的签署: agreements as papers that are signed, and the members that they name. */
@ApplicationScoped
class AgreementPapers {
  private static final List<SigningStep> WAY =
      List.of(SigningStep.PREPARE, SigningStep.REVIEW, SigningStep.APPROVE);

  @Inject private SignatureStore signatures;
  @Inject private InstitutionStore institutions;

  /** The members of a community on the first of some days, the lead hospital first. */
  List<Agreement.Member> members(County county, Community community, DateRange valid) {
    List<Agreement.Member> members = new ArrayList<>();
    List<Integer> ids =
        institutions.memberships(county).stream()
            .filter(one -> one.community() == community.id() && one.range().contains(valid.from()))
            .map(one -> one.institution())
            .toList();
    for (Institution one : institutions.institutions(county)) {
      if (one.code().equals(community.leadInstitution())) {
        members.add(0, new Agreement.Member(one.code(), one.name()));
      } else if (ids.contains(one.id())) {
        members.add(new Agreement.Member(one.code(), one.name()));
      }
    }
    return members;
  }

  /** The way of an agreement from one who signs to the next. */
  Circulation circulation(Agreement agreement) {
    Agreement.Standing standing = agreement.standing();
    return new Circulation(
        WAY,
        new Circulation.Content(
            Digest.of(agreement.canonical()),
            standing.created().by(),
            standing.version(),
            standing.touched()),
        signatures.of(paper(agreement)),
        Optional.of(standing.touched())
            .filter(stamp -> standing.state() == Agreement.State.STOPPED));
  }

  void sign(Agreement agreement, Signature signature) {
    signatures.add(paper(agreement), signature);
  }

  private static SignatureStore.Paper paper(Agreement agreement) {
    return new SignatureStore.Paper("agreement", agreement.id());
  }
}
