package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.job.Job;
import org.capitation.job.Work;
import org.capitation.ledger.Verification;
import org.capitation.ledger.store.VerificationStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;

/** 校验作业 {@code ledger-verify}. Begun anew it costs little: it does not go on where it was. */
@ApplicationScoped
class LedgerVerify implements Job {
  static final String KIND = "ledger-verify";

  @Inject private Verifying verifying;
  @Inject private VerificationStore verifications;
  @Inject private CountyStore counties;
  @Inject private Keeping keeping;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> page(long subject) {
    return Optional.of("/ledger/verify?id=" + subject);
  }

  @Override
  public void run(Work work) {
    County county = counties.get(work.task().county());
    Verification asked =
        verifications
            .find(county, work.task().subject())
            .orElseThrow(() -> new Missing("verification", work.task().subject()));
    LocalDateTime began = LocalDateTime.now(clock);
    Verifying.Result result =
        verifying.verify(
            county,
            asked.year(),
            (done, total) -> {
              work.progress(done, total);
              work.stopIfAsked();
            });
    keeping.end(new VerificationStore.Run(asked.id(), began, LocalDateTime.now(clock)), result);
  }

  /** 留存: keeps the result as a whole. */
  @ApplicationScoped
  @Transactional
  static class Keeping {
    @Inject private VerificationStore verifications;

    void end(VerificationStore.Run run, Verifying.Result result) {
      verifications.end(run, result.scope(), result.findings());
    }
  }
}
