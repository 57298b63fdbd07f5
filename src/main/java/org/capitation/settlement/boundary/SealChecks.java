package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.store.CheckStore;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 封存校验: has a locked paper compared with the books, and tells what that found (S33). */
@ApplicationScoped
public class SealChecks {
  @Inject private CheckStore checks;
  @Inject private PaperStore papers;
  @Inject private CountyStore counties;
  @Inject private Jobs jobs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 封存校验情况.
   *
   * @param check what was asked for and found
   * @param task how its job stands
   */
  public record Shown(CheckStore.Check check, Optional<Task> task) {
    /** It has ended and found nothing. */
    public boolean isUnchanged() {
      return check.ended() != null && check.differences().isEmpty();
    }

    /** It waits or runs, or has ended between one look and the other. */
    public boolean isRunning() {
      return check.ended() == null
          && task.map(Task::state)
              .filter(state -> !state.ended() || state == TaskState.DONE)
              .isPresent();
    }
  }

  /**
   * Has the seal of a paper checked; its job waits or begins.
   *
   * @throws Missing if there is no such paper
   * @throws Declined if it is not locked
   */
  @Allowed({Circle.BUREAU, Circle.FINANCE, Circle.AUDIT})
  @Transactional
  public Shown start(long paper) {
    Paper found = paper(paper);
    if (found.standing().state() != Paper.State.LOCKED) {
      throw new Declined("settlement.denied.unlocked");
    }
    long id = checks.begin(paper, new Stamp(LocalDateTime.now(clock), caller.name()));
    jobs.submit(
        SettlementVerify.KIND,
        id,
        found.subject().pot().insuranceType() + " " + found.subject().year());
    return shown(checks.find(id).orElseThrow());
  }

  /** The latest check of a paper. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public Optional<Shown> latest(long paper) {
    return checks.latest(paper(paper).id()).map(this::shown);
  }

  private Shown shown(CheckStore.Check check) {
    return new Shown(check, jobs.about(SettlementVerify.KIND, check.id()));
  }

  private Paper paper(long id) {
    County county = counties.get(caller.county());
    return papers.find(county, id).orElseThrow(() -> new Missing("paper", id));
  }
}
