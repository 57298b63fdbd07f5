package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.access.store.SignatureStore;
import org.capitation.document.Digest;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.Sheet;
import org.capitation.value.Stamp;

/** 拨付文书的会签: sheets and requests as papers that three people of the bureau sign. */
@ApplicationScoped
class SheetPapers {
  private static final List<SigningStep> WAY =
      List.of(SigningStep.PREPARE, SigningStep.REVIEW, SigningStep.APPROVE);

  @Inject private SignatureStore signatures;

  /** The way of a sheet. */
  Circulation circulation(Sheet sheet) {
    Sheet.Standing standing = sheet.standing();
    return new Circulation(
        sheet.kind() == Sheet.Kind.DECIDED ? List.of() : WAY,
        new Circulation.Content(
            Digest.of(sheet.canonical()),
            standing.created().by(),
            standing.version(),
            standing.touched()),
        signatures.of(key(sheet)),
        stopped(standing.touched(), standing.state() == Sheet.State.STOPPED));
  }

  /** The way of a request. */
  Circulation circulation(AdvanceRequest request) {
    AdvanceRequest.Standing standing = request.standing();
    return new Circulation(
        WAY,
        new Circulation.Content(
            Digest.of(request.canonical()),
            request.author().by(),
            standing.version(),
            standing.touched()),
        signatures.of(key(request)),
        stopped(standing.touched(), standing.state().isVain()));
  }

  private static Optional<Stamp> stopped(Stamp touched, boolean stopped) {
    return Optional.of(touched).filter(stamp -> stopped);
  }

  void sign(Sheet sheet, Signature signature) {
    signatures.add(key(sheet), signature);
  }

  void sign(AdvanceRequest request, Signature signature) {
    signatures.add(key(request), signature);
  }

  private static SignatureStore.Paper key(Sheet sheet) {
    return new SignatureStore.Paper("payment", sheet.id());
  }

  private static SignatureStore.Paper key(AdvanceRequest request) {
    return new SignatureStore.Paper("advance", request.id());
  }
}
