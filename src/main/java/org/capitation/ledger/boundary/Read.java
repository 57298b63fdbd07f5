package org.capitation.ledger.boundary;

import java.util.List;
import org.capitation.files.Rejection;
import org.capitation.ledger.Visit;
import org.capitation.ledger.store.VisitRows.Details;

/**
 * 已读记录: a record as read.
 *
 * @param visit what charging needs
 * @param details the rest
 * @param certificate the normal certificate number of the patient
 * @param line its line in the file
 * @param findings what is remarkable about it
 */
record Read(Visit visit, Details details, String certificate, long line, List<Rejection> findings) {
  /** The setl_ids that it names: its own and that of what it takes back. */
  List<String> settlements() {
    return visit.refund()
        ? List.of(visit.settlement(), visit.original())
        : List.of(visit.settlement());
  }
}
