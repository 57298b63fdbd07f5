package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.DelayRule;
import org.capitation.access.DelayRule.Count;
import org.capitation.access.store.TryStore;
import org.capitation.access.store.TryStore.Who;

/**
 * 登录计数: counts tries before their passwords are checked, so that many at once gain nothing; those
 * that were right are taken back. Kept in the database, since a balancer sends the next try to
 * another server.
 */
@ApplicationScoped
class Tries {
  private static final Duration FADED = Duration.ofDays(1);
  private static final Duration KNOWN = Duration.ofDays(180);

  @Inject private TryStore store;
  @Inject private Clock clock;

  /** Counts a try, or says how long it has to wait. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Duration> begin(Who who) {
    LocalDateTime now = LocalDateTime.now(clock);
    Map<Count, DelayRule.Tries> counted = store.hold(who, now);
    Optional<Duration> wait = DelayRule.pause(counted, now);
    if (wait.isEmpty()) {
      counted.forEach((count, tries) -> store.count(who, count, tries.next(count, now)));
    }
    return wait;
  }

  /** The try was right: it is taken back everywhere, and with it the mistakes before it. */
  @Transactional(TxType.REQUIRES_NEW)
  public void right(Who who) {
    LocalDateTime now = LocalDateTime.now(clock);
    Map<Count, DelayRule.Tries> counted = store.hold(who, now);
    DelayRule.Tries own = counted.get(Count.PAIR);
    counted.forEach((count, tries) -> store.count(who, count, tries.without(own)));
    store.know(who, now);
    store.forget(now.minus(FADED), now.minus(KNOWN));
  }
}
