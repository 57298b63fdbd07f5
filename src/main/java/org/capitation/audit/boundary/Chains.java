package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.audit.Chain;
import org.capitation.audit.ChainCheck;
import org.capitation.audit.store.ChainCheckStore;
import org.capitation.audit.store.SealStore;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 审计链: whether what was recorded in the caller's county is as it was sealed (U9). */
@ApplicationScoped
@Transactional
@Allowed({Circle.AUDIT, Circle.ADMINISTRATION})
public class Chains {
  @Inject private SealStore seals;
  @Inject private ChainCheckStore checks;
  @Inject private Jobs jobs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** How far the chain goes. */
  public Chain.Head head() {
    return seals.head(caller.county());
  }

  /** The latest check. */
  public Optional<ChainCheck> latest() {
    return checks.latest(caller.county());
  }

  /**
   * A check.
   *
   * @throws Missing if the county has no such one
   */
  public ChainCheck find(long id) {
    return checks
        .find(caller.county(), id)
        .orElseThrow(() -> new Missing("verification", Long.toString(id)));
  }

  /** How the job of a check stands. */
  public Optional<Task> task(ChainCheck check) {
    return jobs.about(ChainVerify.KIND, check.id());
  }

  /** Has the chain walked along from its beginning; one that is under way is waited for. */
  public ChainCheck start() {
    Optional<ChainCheck> running =
        latest().filter(one -> task(one).filter(task -> !task.state().ended()).isPresent());
    if (running.isPresent()) {
      return running.get();
    }
    long id = checks.begin(caller.county(), new Stamp(LocalDateTime.now(clock), caller.name()));
    jobs.submit(ChainVerify.KIND, id, "");
    return find(id);
  }
}
