package org.capitation.audit;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** 限额: how many refusals of one account or address are recorded in a minute (U5). */
public final class Quota {
  /** So many. */
  public static final int MOST = 20;

  private final Map<String, Integer> counts = new HashMap<>();
  private LocalDateTime minute = LocalDateTime.MIN;

  /** Whether one more is recorded at this moment. */
  public synchronized boolean takes(String whose, LocalDateTime now) {
    LocalDateTime current = now.truncatedTo(ChronoUnit.MINUTES);
    if (!current.equals(minute)) {
      counts.clear();
      minute = current;
    }
    return counts.merge(whose, 1, Integer::sum) <= MOST;
  }
}
