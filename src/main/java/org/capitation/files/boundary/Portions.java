package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.files.Changed;
import org.capitation.files.Counts;
import org.capitation.files.Failure;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Import;
import org.capitation.files.ImportState;
import org.capitation.files.Intake;
import org.capitation.files.Place;
import org.capitation.files.Portion;
import org.capitation.files.Rejection;
import org.capitation.files.Run;
import org.capitation.files.Upload;
import org.capitation.files.store.OutcomeStore;
import org.capitation.files.store.OutcomeStore.Rejected;
import org.capitation.files.store.RunStore;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 分段提交: the portions of an import, each a transaction of its own (F4). */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Portions {
  @Inject private RunStore runs;
  @Inject private OutcomeStore outcomes;
  @Inject private CountyStore counties;
  @Inject private CertificateVault vault;
  @Inject private Clock clock;

  /** 退回行: a rejected row, and how it came; null where that is not known yet. */
  record Refused(Rejection rejection, String record) {}

  /**
   * 已读一段: what was read since the last portion.
   *
   * @param before how many rows of the file came before
   * @param read how many were read
   * @param refused what of it was rejected at once
   * @param portion the rest
   * @param places where the lines of the parts begin that were read so far
   */
  record Taken(
      long before, long read, List<Refused> refused, Portion portion, List<Place> places) {}

  /** An import that is not kept yet. */
  Run make(String county, String kind, String name, Stamp stamp) {
    return runs.make(counties.get(county), kind, name, stamp);
  }

  /**
   * An import of a county.
   *
   * @throws Missing if there is none
   */
  Import find(String county, long id) {
    return runs.find(counties.get(county), id).orElseThrow(() -> new Missing("import", id));
  }

  Optional<Import> earlier(Import file) {
    return runs.earlier(file);
  }

  /** Begins to take a file; what is looked up for it is looked up in one transaction. */
  Intake open(FileKind kind, Run run) {
    return kind.open(run);
  }

  void add(Run run, ImportState state, Upload upload, String header) {
    runs.add(run, state, upload, header);
  }

  void start(Run run) {
    runs.start(run.id(), LocalDateTime.now(clock));
  }

  /** How far the import has come. */
  Counts counts(Run run) {
    return runs.counts(run.id());
  }

  /**
   * Writes what was taken, and how far the import has come with it (F5, F8).
   *
   * @param turn comes back when the portion before is in the books for good; fails if it is not
   * @throws Changed if the import does not stand where the portion begins
   */
  void write(Run run, Taken taken, Runnable turn) {
    taken.portion().ahead();
    turn.run();
    if (!taken.portion().beside()) {
      counties.hold(run.county());
    }
    Import now = runs.find(run.county(), run.id()).orElseThrow();
    if (now.counts().read() != taken.before()) {
      throw new Changed("rows read");
    }
    Flushed flushed = taken.portion().write();
    List<Refused> refused = new ArrayList<>(taken.refused());
    flushed.rejected().forEach(rejection -> refused.add(new Refused(rejection, null)));
    outcomes.addRejected(run.id(), numbered(refused, now.counts().rejected()));
    outcomes.addFindings(run.id(), now.findings(), flushed.findings());
    outcomes.addSums(run.id(), flushed.sums());
    Counts more = new Counts(taken.read(), flushed.accepted(), flushed.repeated(), refused.size());
    if (taken.places().size() > 1) {
      runs.places(run.id(), taken.places());
    }
    runs.count(run.id(), more, flushed.findings().size());
  }

  private List<Rejected> numbered(List<Refused> refused, long before) {
    List<Rejected> numbered = new ArrayList<>();
    for (Refused r : refused) {
      byte[] sealed = r.record() == null ? null : sealed(r.record());
      numbered.add(new Rejected(r.rejection(), before + numbered.size(), sealed));
    }
    return numbered;
  }

  /** The lines of rejected rows that are not kept as they came. */
  List<Long> withoutRecord(Run run) {
    return outcomes.withoutRecord(run.id());
  }

  void addRecords(Run run, Map<Long, String> records) {
    Map<Long, byte[]> sealed = new HashMap<>();
    records.forEach((line, record) -> sealed.put(line, sealed(record)));
    outcomes.addRecords(run.id(), sealed);
  }

  /** A row names a person by everything. */
  private byte[] sealed(String record) {
    return record.isEmpty() ? new byte[0] : vault.encrypt(record);
  }

  void end(long run, ImportState state, Optional<Failure> why) {
    runs.end(run, state, why, LocalDateTime.now(clock));
  }
}
