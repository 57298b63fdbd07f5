package org.capitation.audit.boundary;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** 加封时钟: has new events sealed each minute, and after a start all that were left. */
@ApplicationScoped
class Sealer {
  private static final Logger LOG = Logger.getLogger(Sealer.class.getName());
  private static final long SECONDS = 60;
  private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);

  @Inject private Sealing sealing;
  @Inject private Clock clock;
  @Resource private ManagedScheduledExecutorService executor;

  private ScheduledFuture<?> running;
  private LocalDateTime since = EVER;

  void start(@Observes @Priority(6000) @Initialized(ApplicationScoped.class) Object context) {
    running = executor.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
    if (running != null) {
      running.cancel(false);
    }
  }

  private void tick() {
    try {
      LocalDateTime now = LocalDateTime.now(clock);
      seal(since);
      // a deed records its event a moment before its end, and no deed takes a day
      since = now.minusDays(1);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "events were not sealed, and are with the next try", failure);
    }
  }

  /** Seals all that there are since a moment. */
  void seal(LocalDateTime from) {
    for (String county : sealing.counties(from)) {
      boolean more = true;
      while (more) {
        more = sealing.seal(county, from);
      }
    }
  }
}
