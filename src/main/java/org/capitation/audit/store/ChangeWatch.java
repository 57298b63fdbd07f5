package org.capitation.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.audit.Change;
import org.capitation.audit.Outcome;
import org.capitation.audit.Underway;
import org.capitation.audit.store.RowReader.Key;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.Moments;
import org.capitation.bulk.Watch;

/**
 * 变动观察: keeps a journal of each transaction of a deed that writes (U2, U3).
 *
 * <p>Whoever stands within the transaction begins and ends it: a synchronization before completion
 * would come too late, connections are no longer those of the transaction then.
 */
@ApplicationScoped
public class ChangeWatch implements Watch {
  /** The machinery's own tables. */
  private static final List<String> OWN =
      List.of("audit_", "bulk_", "job_", "access_session", "access_try");

  /** What is derived from other rows, or files. */
  private static final Set<String> COUNTED =
      Set.of(
          "ledger_total",
          "ledger_borne",
          "ledger_away",
          "ledger_mark",
          "attribution_interval",
          "attribution_past",
          "attribution_version",
          "attribution_changed",
          "document_attachment_part",
          "document_file",
          "document_file_part");

  /** Of accounts the events tell more than their rows. */
  private static final String ACCOUNTS = "access_account";

  @PersistenceContext private EntityManager entities;

  @Inject private RowReader rows;
  @Inject private EventStore events;
  @Inject private Moments moments;

  private final ThreadLocal<Journal> current = new ThreadLocal<>();

  @Override
  public void load(BulkRows written) {
    String table = written.table();
    if (!isTold(table)) {
      return;
    }
    Written statement = new Written(table, written.columns(), "", false);
    journal()
        .ifPresent(
            journal -> {
              if (isCounted(journal, table, written.size())) {
                journal.count(table, written.size());
                return;
              }
              List<Object[]> texts = new ArrayList<>();
              written.texts().forEach(row -> texts.add(row.toArray()));
              insert(journal, statement, texts);
            });
  }

  @Override
  public Runnable batch(String sql, List<Object[]> arguments) {
    String table = Written.table(sql);
    if (!isTold(table)) {
      return () -> {};
    }
    journal().ifPresent(journal -> batch(journal, sql, arguments));
    return () -> {};
  }

  private static boolean isCounted(Journal journal, String table, long rows) {
    return COUNTED.contains(table) || rows > Change.MOST_ROWS || journal.isFull();
  }

  private void batch(Journal journal, String sql, List<Object[]> arguments) {
    Optional<Written> statement = Written.of(sql);
    String table = Written.table(sql);
    if (statement.isEmpty() || isCounted(journal, table, arguments.size())) {
      journal.count(table, arguments.size());
    } else if (statement.get().where().isEmpty()) {
      insert(journal, statement.get(), arguments);
    } else {
      arguments.forEach(one -> change(journal, statement.get(), one));
    }
  }

  private void insert(Journal journal, Written statement, List<Object[]> values) {
    // to look for what is there would begin the moment, before the statement has waited for others
    boolean unseen = statement.meets() && moments.isHeld();
    List<Key> keys = unseen ? List.of() : rows.inserted(statement, values);
    if (keys.isEmpty()) {
      journal.count(statement.table(), values.size());
    }
    keys.forEach(key -> journal.touch(key, statement.meets() ? rows.find(key) : Map.of()));
  }

  private void change(Journal journal, Written statement, Object[] arguments) {
    Map<Key, Map<String, String>> found = rows.fitting(statement, arguments, Change.MOST_ROWS + 1);
    if (found.size() > Change.MOST_ROWS) {
      journal.count(statement.table(), found.size());
    } else {
      found.forEach(journal::touch);
    }
  }

  /** An entity is about to be written. */
  void entity(Object entity, boolean isNew) {
    String table = entity.getClass().getAnnotation(Table.class).name();
    if (isTold(table)) {
      Object id = entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
      Key key = new Key(table, List.of(String.valueOf(id)));
      journal().ifPresent(journal -> journal.touch(key, isNew ? Map.of() : rows.find(key)));
    }
  }

  /** A feature tells of changes by itself. */
  public void tell(List<Change> changes) {
    journal().ifPresent(journal -> changes.forEach(journal::tell));
  }

  private boolean isTold(String table) {
    return !table.isEmpty()
        && OWN.stream().noneMatch(table::startsWith)
        && !table.startsWith(ACCOUNTS)
        && current.get() != null;
  }

  /** The journal of this transaction; nothing where nobody would keep it. */
  private Optional<Journal> journal() {
    Optional<Journal> journal = Optional.ofNullable(current.get());
    journal.ifPresent(one -> one.deed().write());
    return journal;
  }

  /**
   * Begins to watch a transaction of a deed.
   *
   * @return the journal of the one around it, or null
   */
  public Journal begin(Underway deed) {
    Journal around = current.get();
    current.set(new Journal(deed));
    return around;
  }

  /** Keeps what the transaction has written, as its last part. */
  public void record() {
    Journal journal = current.get();
    if (journal.hasEntities()) {
      entities.flush();
    }
    List<Change> changes = journal.changes(rows::find);
    if (!changes.isEmpty()) {
      events.add(journal.deed(), Outcome.DONE, changes);
    }
  }

  /** The transaction has come to its end; the one around it goes on. */
  public void end(Journal around) {
    if (around == null) {
      current.remove();
    } else {
      current.set(around);
    }
  }

  /** Entities are at work, whose changes are not written before the end. */
  void use() {
    Optional.ofNullable(current.get()).ifPresent(Journal::useEntities);
  }
}
