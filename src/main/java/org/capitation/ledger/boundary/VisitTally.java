package org.capitation.ledger.boundary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.files.Flushed;
import org.capitation.files.PotSum;
import org.capitation.files.Rejection;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Reason;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 一段的计数: counts what became of the records of a portion. */
final class VisitTally {
  private final Map<Pot, PotSum> sums = new EnumMap<>(Pot.class);
  private final List<Rejection> rejected = new ArrayList<>();
  private final List<Rejection> findings = new ArrayList<>();
  private final List<Read> refunds = new ArrayList<>();
  private long accepted;
  private long repeated;

  void count(Read read, Booking.Outcome outcome) {
    switch (outcome) {
      case ACCEPTED, CORRECTED -> accept(read);
      case REPEATED -> repeated++;
      case CONTRADICTING -> rejected.add(VisitFile.contradicting(read));
    }
  }

  private void accept(Read read) {
    accepted++;
    findings.addAll(read.findings());
    if (read.visit().refund()) {
      refunds.add(read);
    }
    Amounts amounts = read.visit().amounts();
    PotSum one = new PotSum(read.visit().pot(), 1, amounts.fee(), amounts.fund());
    sums.merge(read.visit().pot(), one, VisitTally::plus);
  }

  /** What became of all of them; a refund waits if its original has not come by now. */
  Flushed result(Posting posting) {
    for (Read refund : refunds) {
      if (isWaiting(posting, refund)) {
        findings.add(VisitFile.waiting(refund));
      }
    }
    return new Flushed(accepted, repeated, rejected, findings, List.copyOf(sums.values()));
  }

  /** The refund stands on nobody's account because what it takes back is not in the books. */
  static boolean isWaiting(Posting posting, Read refund) {
    return posting
        .newest(refund.visit().settlement())
        .flatMap(visit -> visit.standing())
        .filter(entry -> entry.account().reason() == Reason.ORIGINAL_MISSING)
        .isPresent();
  }

  private static PotSum plus(PotSum a, PotSum b) {
    Money fee = a.fee().plus(b.fee());
    return new PotSum(a.pot(), a.rows() + b.rows(), fee, a.fund().plus(b.fund()));
  }
}
