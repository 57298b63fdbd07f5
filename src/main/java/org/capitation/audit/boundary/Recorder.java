package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.audit.Actor;
import org.capitation.audit.Deed;
import org.capitation.audit.Outcome;
import org.capitation.audit.Quota;
import org.capitation.audit.store.EventStore;

/** 记录: keeps events that have no transaction of their own. */
@ApplicationScoped
class Recorder {
  private static final Logger LOG = Logger.getLogger(Recorder.class.getName());

  @Inject private Recorder self;
  @Inject private EventStore events;
  @Inject private Clock clock;

  private final Quota quota = new Quota();

  /** Keeps one, or fails. */
  @Transactional(TxType.REQUIRES_NEW)
  public void keep(Actor actor, Outcome outcome, Deed deed) {
    events.add(actor, outcome, deed, List.of());
  }

  /** Keeps what went wrong, as far as its number allows; whoever is refused is told so anyway. */
  void keepRefusal(Actor actor, Outcome outcome, Deed deed) {
    String whose = actor.account().isEmpty() ? actor.address() : actor.account();
    if (!quota.takes(whose, LocalDateTime.now(clock))) {
      return;
    }
    try {
      self.keep(actor, outcome, deed);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, failure, () -> "not recorded: " + outcome + " " + deed.name());
    }
  }
}
