package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.job.Job;
import org.capitation.job.Work;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.SealDifference;
import org.capitation.settlement.store.CheckStore;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Missing;

/** 封存校验作业 {@code settlement-verify}; begun anew it starts from the beginning. */
@ApplicationScoped
class SettlementVerify implements Job {
  static final String KIND = "settlement-verify";

  @Inject private Checking checking;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Optional<String> page(long subject) {
    return checking.paper(subject).map(paper -> "/settlement/paper?id=" + paper + "#seal");
  }

  @Override
  public void run(Work work) {
    work.stopIfAsked();
    checking.check(work);
  }

  /** 校验: looks at everything as it is at one moment, and keeps what it found. */
  @ApplicationScoped
  @Transactional
  static class Checking {
    @Inject private CheckStore checks;
    @Inject private PaperStore papers;
    @Inject private SealCheck seals;
    @Inject private CountyStore counties;
    @Inject private Clock clock;

    Optional<Long> paper(long check) {
      return checks.find(check).map(CheckStore.Check::paper);
    }

    void check(Work work) {
      County county = counties.get(work.task().county());
      long id = work.task().subject();
      CheckStore.Check asked = checks.find(id).orElseThrow(() -> new Missing("check", id));
      Paper paper =
          papers.find(county, asked.paper()).orElseThrow(() -> new Missing("paper", asked.paper()));
      List<SealDifference> found = seals.differences(county, paper);
      checks.end(id, found, LocalDateTime.now(clock));
      work.progress(1, 1);
    }
  }
}
