package org.capitation.document.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.document.Run;
import org.capitation.document.store.RunStore;
import org.capitation.job.Job;
import org.capitation.job.Task;
import org.capitation.job.Work;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/** 批量作业: goes through documents and notes each in a run; begun anew, it goes on with the rest. */
abstract class RunJob implements Job {
  @Inject private RunStore runs;
  @Inject private CountyStore counties;
  @Inject private Clock clock;

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Optional<String> page(long subject) {
    return Optional.of("/document/run?id=" + subject);
  }

  @Override
  public void run(Work work) {
    County county = counties.get(work.task().county());
    run(work, county, runs.find(county, work.task().subject()).orElseThrow());
  }

  /** Does what the run has not noted yet. */
  abstract void run(Work work, County county, Run run);

  @Override
  public void ended(Task task) {
    runs.end(task.subject(), LocalDateTime.now(clock));
  }
}
