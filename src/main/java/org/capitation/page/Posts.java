package org.capitation.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * 已提交: what the forms of this session have led to, and which of them are being worked on. A form is
 * known by its mark: the view that it was shown in and all that it says.
 */
@SessionScoped
class Posts implements Serializable {
  private static final int KEPT = 50;
  private static final int NANOS_OF_A_MILLI = 1_000_000;

  private final Map<String, String> outcomes = new LinkedHashMap<>();
  private final Set<String> underway = new HashSet<>();

  /**
   * Begins a post; waits as long as the same one is being worked on.
   *
   * @param most how long it waits
   * @return where the same one has led to; nothing if this is the first, or the former led nowhere
   * @throws TimeoutException if it is worked on for longer
   */
  Optional<String> begin(String mark, Duration most) throws InterruptedException, TimeoutException {
    // not the methods: the proxy of the session would be locked as well, and nobody could end
    synchronized (underway) {
      long end = System.nanoTime() + most.toNanos();
      for (long left = most.toMillis(); underway.contains(mark); ) {
        if (left <= 0) {
          throw new TimeoutException();
        }
        underway.wait(left);
        left = (end - System.nanoTime()) / NANOS_OF_A_MILLI;
      }
      Optional<String> outcome = Optional.ofNullable(outcomes.get(mark));
      if (outcome.isEmpty()) {
        underway.add(mark);
      }
      return outcome;
    }
  }

  /**
   * Ends a post.
   *
   * @param outcome the address it leads to; null if nothing was done
   */
  void end(String mark, String outcome) {
    synchronized (underway) {
      underway.remove(mark);
      if (outcome != null) {
        outcomes.put(mark, outcome);
        if (outcomes.size() > KEPT) {
          outcomes.remove(outcomes.keySet().iterator().next());
        }
      }
      underway.notifyAll();
    }
  }
}
