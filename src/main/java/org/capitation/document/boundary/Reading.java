package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.ReportKind.Whom;
import org.capitation.document.Subject;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/**
 * 读账: reads the books for a report, at one moment (D6); what the caller may see of it was asked
 * before.
 */
@ApplicationScoped
class Reading {
  private static final String ACTOR = "document";

  @Inject private MomentStore moment;
  @Inject private CountyStore counties;
  @Inject private Acting acting;

  /** Reads the books in a transaction of its own. */
  @Transactional(TxType.REQUIRES_NEW)
  Report at(ReportKind kind, Subject subject) {
    moment.hold();
    return read(kind, subject);
  }

  /** All to whom documents of a kind go. */
  @Transactional(TxType.REQUIRES_NEW)
  List<Recipient> recipients(ReportKind kind, Subject subject) {
    return acting.call(ACTOR, subject.county(), () -> all(kind, subject));
  }

  private List<Recipient> all(ReportKind kind, Subject subject) {
    return kind.about().whom() == Whom.COUNTY
        ? List.of(new Recipient("", counties.get(subject.county()).name()))
        : kind.recipients(subject);
  }

  /**
   * Reads the books within the transaction of the caller, which reads as of one moment.
   *
   * @throws Missing if the books know nothing of it
   * @throws Declined if there is nothing to print yet
   */
  @Transactional(TxType.MANDATORY)
  Report read(ReportKind kind, Subject subject) {
    return acting.call(ACTOR, subject.county(), () -> kind.read(subject));
  }

  /**
   * The name of whom a subject is about, in the transaction of the caller.
   *
   * @throws Missing if documents of the kind do not go there
   */
  @Transactional(TxType.MANDATORY)
  Recipient recipient(ReportKind kind, Subject subject) {
    Optional<Recipient> found =
        acting.call(ACTOR, subject.county(), () -> all(kind, subject)).stream()
            .filter(one -> one.code().equals(subject.recipient()))
            .findFirst();
    return found.orElseThrow(() -> new Missing("recipient", subject.recipient()));
  }
}
