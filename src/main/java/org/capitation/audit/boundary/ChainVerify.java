package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.audit.Chain;
import org.capitation.audit.store.ChainCheckStore;
import org.capitation.audit.store.SealStore;
import org.capitation.job.Job;
import org.capitation.job.Work;

/** 审计链校验作业 {@code audit-verify}: walks the chain of a county from its beginning (U9). */
@ApplicationScoped
class ChainVerify implements Job {
  static final String KIND = "audit-verify";

  private static final int PORTION = 1_000;

  /** A running server seals within a minute. */
  private static final long LATE_HOURS = 1;

  @Inject private SealStore seals;
  @Inject private Keeping keeping;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> page(long subject) {
    return Optional.of("/audit/trail");
  }

  @Override
  public void run(Work work) {
    String county = work.task().county();
    // what has been sealed since is left to the next time
    Chain.Head head = seals.head(county);
    Chain.Walk walk = new Chain.Walk();
    List<Chain.Link> links = seals.links(county, 0, PORTION);
    while (!links.isEmpty() && walk.found() == null && walk.at().number() < head.number()) {
      long room = head.number() - walk.at().number();
      walk.take(links.subList(0, (int) Math.min(links.size(), room)));
      work.progress(walk.at().number(), head.number());
      work.stopIfAsked();
      links = seals.links(county, walk.at().number(), PORTION);
    }
    walk.end(head);
    seals
        .forgotten(county, LocalDateTime.now(clock).minusHours(LATE_HOURS))
        .forEach(walk::unsealed);
    keeping.end(work.task().subject(), walk);
  }

  /** 留存: keeps the result as a whole. */
  @ApplicationScoped
  static class Keeping {
    @Inject private ChainCheckStore checks;
    @Inject private Clock clock;

    @Transactional
    public void end(long id, Chain.Walk walk) {
      checks.end(id, walk, LocalDateTime.now(clock));
    }
  }
}
