package org.capitation.job.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 心跳: tells time and again that this server is there, and looks what others have left (J7). */
@ApplicationScoped
class Pulse {
  private static final Logger LOG = Logger.getLogger(Pulse.class.getName());

  /** Who was silent for so long cannot tell who else was: the database may have been away. */
  private static final long OUT_OF_TOUCH = Duration.ofSeconds(20).toMillis();

  @Inject private NodeBook nodes;
  @Inject private Recovery recovery;
  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  @ConfigProperty(name = "capitation.pulse", defaultValue = "5")
  private int seconds;

  private ScheduledFuture<?> beating;

  /** From now on. */
  void begin() {
    if (beating == null) {
      beating = executor.scheduleWithFixedDelay(this::beat, seconds, seconds, TimeUnit.SECONDS);
    }
  }

  /** What this server had begun goes on elsewhere at once. */
  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
    if (beating == null) {
      return;
    }
    beating.cancel(false);
    try {
      nodes.leave();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "the table of servers does not answer", failure);
    }
  }

  private void beat() {
    try {
      Optional<Long> silence = nodes.sign();
      if (silence.isEmpty()) {
        LOG.severe("another server has this one's name and folder: set CAPITATION_NODE");
        nodes.enter();
      } else if (silence.get() < OUT_OF_TOUCH) {
        recovery.goOn();
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "the table of servers does not answer", failure);
    }
  }
}
