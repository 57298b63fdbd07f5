package org.capitation.files.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.files.Counts;
import org.capitation.files.Reason;
import org.capitation.files.Rejection;
import org.capitation.files.Run;
import org.capitation.files.SourceFile;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 导入记录的存储. */
@ApplicationScoped
public class RunStore {
  static final String RUNNING = "RUNNING";
  static final String DONE = "DONE";
  static final String FAILED = "FAILED";

  /** A value longer than this is cut off in the list of rejected rows. */
  private static final int LONGEST_VALUE = 200;

  private static final int LONGEST_NAME = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private IdBlocks ids;
  @Inject private BulkLoad bulk;
  @Inject private BulkRead read;

  /** Records that an import begins. */
  public Run begin(County county, String kind, SourceFile source, Stamp stamp) {
    String name = cut(source.path().getFileName().toString(), LONGEST_NAME);
    Run run = new Run(ids.next("files_run"), county, kind, name, stamp);
    entities.persist(new RunRow(run, source));
    return run;
  }

  /** Records how far an import has come. */
  public void progress(Run run, Counts counts, List<Rejection> rejected) {
    entities.find(RunRow.class, run.id()).count(counts);
    BulkRows rows = new BulkRows("files_rejected", "run_id", "line", "field", "reason", "value");
    for (Rejection r : rejected) {
      rows.number(run.id()).number(r.line()).text(r.field());
      rows.text(r.reason().code()).text(cut(r.value(), LONGEST_VALUE));
      rows.end();
    }
    bulk.load(rows);
  }

  /** Records that an import has come to its end, or broke off. */
  public void end(Run run, boolean complete, LocalDateTime at) {
    entities.find(RunRow.class, run.id()).end(complete ? DONE : FAILED, at);
  }

  /** The rejected rows of an import, by line. */
  public List<Rejection> rejected(long run) {
    return read.list(
        "select line, field, reason, value from files_rejected where run_id = ? order by line",
        row ->
            new Rejection(
                row.getLong("line"),
                row.getString("field"),
                Reason.of(row.getString("reason")),
                row.getString("value")),
        run);
  }

  private static String cut(String text, int longest) {
    return text == null || text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
