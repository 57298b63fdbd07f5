package org.capitation.ledger.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * 见过的结算号: which setl_ids may be in the books of a county, as records or as originals of refunds.
 * Nearly all that come in a file are new: only those that may be known need to be looked up.
 *
 * <p>Whatever is asked for may be in the books from then on. So nothing more has to be told of what
 * this server books; what was booked before it was started is read once, at the first import. Until
 * then everything may be known. Ten bits a number, in filters of growing size: of the new ones
 * about one in a hundred is looked up in vain, of the known ones none is missed.
 */
final class Seen {
  private static final int BITS_EACH = 10;
  private static final int PROBES = 7;
  private static final int SMALLEST = 1 << 20;

  private final List<Filter> filters = new ArrayList<>();
  private boolean complete;

  Seen() {
    filters.add(new Filter(SMALLEST));
  }

  /** 过滤器: a set that knows for sure only what is not in it. */
  private static final class Filter {
    private final long[] bits;
    private final long mask;
    private int left;

    Filter(int capacity) {
      long size = Long.highestOneBit((long) capacity * BITS_EACH - 1) << 1;
      bits = new long[(int) (size >>> 6)];
      mask = size - 1;
      left = capacity;
    }

    boolean mayContain(long hash) {
      long place = hash;
      long step = hash >>> 32 | 1;
      for (int i = 0; i < PROBES; i++) {
        if ((bits[(int) ((place & mask) >>> 6)] & 1L << place) == 0) {
          return false;
        }
        place += step;
      }
      return true;
    }

    void add(long hash) {
      long place = hash;
      long step = hash >>> 32 | 1;
      for (int i = 0; i < PROBES; i++) {
        bits[(int) ((place & mask) >>> 6)] |= 1L << place;
        place += step;
      }
      left--;
    }
  }

  /**
   * Those of the setl_ids that may be in the books by now. From now on all of them may be.
   *
   * @param settlements what somebody is about to book, or looks up
   */
  synchronized List<String> known(Collection<String> settlements) {
    List<String> known = new ArrayList<>();
    for (String settlement : settlements) {
      if (!add(settlement) || !complete) {
        known.add(settlement);
      }
    }
    return known;
  }

  /**
   * Reads what was booked before, unless that was done.
   *
   * @param reading hands every setl_id and every original of a refund to the consumer; what is
   *     booked meanwhile may be among them
   */
  void complete(Consumer<Consumer<String>> reading) {
    if (!isComplete()) {
      reading.accept(
          settlement -> {
            synchronized (this) {
              add(settlement);
            }
          });
      end();
    }
  }

  private synchronized boolean isComplete() {
    return complete;
  }

  private synchronized void end() {
    complete = true;
  }

  /** Adds a number; false if it may have been in already. */
  private boolean add(String settlement) {
    long hash = hash(settlement);
    for (Filter filter : filters) {
      if (filter.mayContain(hash)) {
        return false;
      }
    }
    Filter last = filters.get(filters.size() - 1);
    if (last.left == 0) {
      last = new Filter(last.bits.length / BITS_EACH * Long.SIZE * 2);
      filters.add(last);
    }
    last.add(hash);
    return true;
  }

  /** Spreads the characters over 64 bits. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return hash ^ hash >>> 31;
  }
}
