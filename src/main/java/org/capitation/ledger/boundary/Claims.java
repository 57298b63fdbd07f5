package org.capitation.ledger.boundary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * 占用: which records of a county are just being booked, and by whom, so that an import and single
 * postings never book the same record at once.
 *
 * <p>An import takes what it needs portion by portion and waits for postings; those take all that
 * they need at once or nothing, and never wait while they hold something. So nobody waits in a
 * circle, as long as there is one import at a time.
 */
final class Claims {
  private final Map<String, Holder> held = new HashMap<>();

  /** 占用者. */
  final class Holder {
    private final Set<String> own = new HashSet<>();

    /** Takes all of the records, as soon as nobody else holds any of them. */
    void take(Collection<String> settlements) {
      synchronized (Claims.this) {
        while (!tryTake(settlements)) {
          waitForRelease();
        }
      }
    }

    /** Takes all of the records, or none if somebody else holds any of them. */
    boolean tryTake(Collection<String> settlements) {
      synchronized (Claims.this) {
        if (isTaken(settlements, this)) {
          return false;
        }
        settlements.forEach(settlement -> held.put(settlement, this));
        own.addAll(settlements);
        return true;
      }
    }

    /** Lets go of records that it holds. */
    void release(Collection<String> settlements) {
      synchronized (Claims.this) {
        settlements.forEach(settlement -> held.remove(settlement, this));
        settlements.forEach(own::remove);
        Claims.this.notifyAll();
      }
    }

    /** Lets go of everything. */
    void release() {
      synchronized (Claims.this) {
        held.keySet().removeAll(own);
        own.clear();
        Claims.this.notifyAll();
      }
    }
  }

  /** Somebody new, who holds nothing. */
  Holder holder() {
    return new Holder();
  }

  /** Waits until nobody holds any of the records. */
  synchronized void await(Collection<String> settlements) {
    while (isTaken(settlements, null)) {
      waitForRelease();
    }
  }

  private boolean isTaken(Collection<String> settlements, Holder except) {
    for (String settlement : settlements) {
      Holder holder = held.get(settlement);
      if (holder != null && holder != except) {
        return true;
      }
    }
    return false;
  }

  private void waitForRelease() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others book the same records", e);
    }
  }
}
