package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.capitation.bulk.BulkLoad;
import org.capitation.files.Changed;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Row;
import org.capitation.files.Run;

/**
 * A kind of file that goes wrong as its first row says; without a word its second portion breaks
 * after it was written.
 */
@ApplicationScoped
public class BreakingFile implements FileKind {
  /** What the portions write: rows of this table with these names. */
  static final String WRITTEN = "select count(*) from bulk_id_block where name = 'breaking-%d-%d'";

  /** Each portion finds at first that something has changed. */
  static final String CHANGING = "changing";

  /** Something always has changed. */
  static final String UNSTEADY = "unsteady";

  /** Waits within the first portion until it may go on. */
  static final String SLOW = "slow";

  private static final Layout LAYOUT = new Layout();
  private static final Column CODE = LAYOUT.mandatory("code");
  private static final Semaphore WAITING = new Semaphore(0);

  private final AtomicInteger written = new AtomicInteger();

  @Inject private BulkLoad bulk;

  /** Lets a slow portion go on. */
  static void goOn() {
    WAITING.release();
  }

  @Override
  public String name() {
    return "breaking";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    List<Integer> portions = new ArrayList<>();
    return new Collected<>(BreakingFile::read, rows -> write(run, rows, portions));
  }

  private static String read(Row row) {
    String code = row.required(CODE);
    if (code.equals("bad")) {
      throw row.bad(CODE, Reason.UNKNOWN_CODE);
    }
    return code;
  }

  private Flushed write(Run run, List<String> rows, List<Integer> portions) {
    portions.add(rows.size());
    if (run.file().equals(CHANGING)) {
      return changing(rows);
    }
    List<Object[]> values = new ArrayList<>();
    values.add(new Object[] {"breaking-" + run.id() + "-" + portions.size(), rows.size()});
    bulk.batch("insert into bulk_id_block (name, next_id) values (?, ?)", values);
    String word = rows.isEmpty() ? "" : rows.get(0);
    if (word.equals(UNSTEADY)) {
      throw new Changed("planned");
    }
    if (word.equals(SLOW)) {
      WAITING.acquireUninterruptibly();
    }
    if (portions.size() == 2) {
      throw new IllegalStateException("planned");
    }
    return new Flushed(rows.size(), 0, List.of());
  }

  private Flushed changing(List<String> rows) {
    if (written.incrementAndGet() % 2 > 0) {
      throw new Changed("planned");
    }
    return new Flushed(rows.size(), 0, List.of());
  }
}
