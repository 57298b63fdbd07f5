package org.capitation.ledger.boundary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Posting;

/**
 * 在途记录: what an import knows of the records that it books, from when they are first looked up until
 * the portion that touches them last has been committed.
 *
 * <p>A portion is prepared while those before it are being written: what they book cannot be seen
 * in the database yet, so it is known here. Whatever is known is claimed, so that nobody else
 * changes it meanwhile.
 */
final class Flight {
  private final Claims.Holder claims;
  private final Function<Collection<String>, List<BookedVisit>> lookUp;
  private final Map<String, Integer> lastTouch = new HashMap<>();
  private final Deque<List<String>> touched = new ArrayDeque<>();
  private Posting posting;
  private int oldest;
  private int current;
  private volatile int committed = -1;

  /**
   * Knows nothing yet.
   *
   * @param claims holds what is known
   * @param posting books the records
   * @param lookUp finds the newest version of the records with such setl_ids, and of their refunds
   */
  Flight(
      Claims.Holder claims,
      Posting posting,
      Function<Collection<String>, List<BookedVisit>> lookUp) {
    this.claims = claims;
    this.posting = posting;
    this.lookUp = lookUp;
    touched.add(new ArrayList<>());
  }

  /** Books the records. */
  Posting posting() {
    return posting;
  }

  /** From the next record on another rule holds. */
  void change(ChargingRule rule) {
    posting = posting.under(rule);
  }

  /** Gets to know all that records with these setl_ids may concern, over any number of steps. */
  void concern(Collection<String> settlements) {
    letGo();
    List<String> next = new ArrayList<>();
    for (String settlement : settlements) {
      if (touch(settlement)) {
        next.add(settlement);
      } else {
        posting.tied(settlement).forEach(this::touch);
      }
    }
    while (!next.isEmpty()) {
      claims.take(next);
      List<BookedVisit> found = lookUp.apply(next);
      posting.know(found);
      next = new ArrayList<>();
      for (BookedVisit visit : found) {
        for (String tied : posting.tied(visit.visit().settlement())) {
          if (touch(tied)) {
            next.add(tied);
          }
        }
      }
    }
  }

  /** These have been moved by somebody else: those that are known are looked up once more. */
  void lookAgain(Collection<String> moved) {
    List<String> known = moved.stream().filter(lastTouch::containsKey).toList();
    if (!known.isEmpty()) {
      posting.know(lookUp.apply(known));
    }
  }

  /** Begins the next portion; the number of the one that ends. */
  int next() {
    touched.add(new ArrayList<>());
    return current++;
  }

  /** A portion, and all before it, are in the books for good; called by another thread. */
  void committed(int portion) {
    committed = portion;
  }

  /** What only committed portions have touched is forgotten, and free for others. */
  private void letGo() {
    List<String> gone = new ArrayList<>();
    while (oldest < current && oldest <= committed) {
      for (String settlement : touched.remove()) {
        if (lastTouch.remove(settlement, oldest)) {
          gone.add(settlement);
        }
      }
      oldest++;
    }
    if (!gone.isEmpty()) {
      posting.forget(gone);
      claims.release(gone);
    }
  }

  /** The current portion touches a record; true if it was not known. */
  private boolean touch(String settlement) {
    Integer before = lastTouch.put(settlement, current);
    if (before == null || before != current) {
      touched.getLast().add(settlement);
    }
    return before == null;
  }
}
