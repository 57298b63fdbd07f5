package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import org.capitation.access.Caller;
import org.capitation.document.Issued;
import org.capitation.document.Issued.Why;
import org.capitation.document.ReportKind;
import org.capitation.document.store.IssueStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 核对账目: looks whether documents still say what the books say (D9). */
@ApplicationScoped
class Matching {
  @Inject private Reading reading;
  @Inject private IssueStore issues;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Whether it does. What the books no longer know, or cannot tell any more, does not. */
  boolean matches(ReportKind kind, Issued issued) {
    try {
      return reading.at(kind, issued.subject()).digest().equals(issued.digest());
    } catch (Missing | Declined gone) {
      return false;
    }
  }

  /**
   * Writes down what was found.
   *
   * @param then what else belongs into the transaction
   */
  @Transactional(TxType.REQUIRES_NEW)
  void note(Issued issued, boolean matches, Runnable then) {
    if (!matches) {
      issues.supersede(issued.id(), Why.BOOKS, new Stamp(LocalDateTime.now(clock), caller.name()));
    }
    then.run();
  }
}
