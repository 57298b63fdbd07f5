package org.capitation.ledger.boundary;

import java.util.Comparator;
import org.capitation.ledger.Dispute;

/**
 * 申诉页: which disputes of a list, in which order.
 *
 * @param first how many to pass over
 * @param size how many to give at most
 * @param sort by what they are ordered
 * @param descending the largest first
 */
public record DisputePage(int first, int size, Sort sort, boolean descending) {
  /** The newest first. */
  public DisputePage(int first, int size) {
    this(first, size, Sort.FILED, true);
  }

  /** In which order disputes come. */
  public enum Sort {
    /** When they were filed. */
    FILED(Comparator.comparing(one -> one.standing().created().at())),
    /** What the pool paid for the visit. */
    FUND(Comparator.comparing(one -> one.subject().fund()));

    private final Comparator<Dispute> order;

    Sort(Comparator<Dispute> order) {
      this.order = order;
    }
  }

  Comparator<Dispute> order() {
    return descending ? sort.order.reversed() : sort.order;
  }
}
