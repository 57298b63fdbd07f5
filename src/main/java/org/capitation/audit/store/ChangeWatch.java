package org.capitation.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.Table;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
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
import org.capitation.bulk.Watch;

/**
 * 变动观察: keeps a journal of each transaction of a deed that writes, and has the event recorded just
 * before the transaction is committed (U2, U3).
 */
@ApplicationScoped
public class ChangeWatch implements Watch {
  /** The machinery's own tables. */
  private static final List<String> OWN = List.of("audit_", "bulk_", "job_");

  /** What is derived from other rows, or files. */
  private static final Set<String> COUNTED =
      Set.of(
          "ledger_total",
          "ledger_borne",
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

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @PersistenceUnit private EntityManagerFactory factory;

  @Inject private RowReader rows;
  @Inject private EventStore events;

  @Override
  public void load(BulkRows written) {
    String table = written.table();
    if (!isTold(table)) {
      return;
    }
    Written statement = new Written(table, written.columns(), "");
    journal()
        .ifPresent(
            journal -> {
              if (COUNTED.contains(table) || written.size() > Change.MOST_ROWS) {
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
    System.err.println("DBG " + table + " " + Underway.recorded() + " " + transactions.getTransactionStatus());
    if (!isTold(table)) {
      return () -> {};
    }
    journal().ifPresent(journal -> batch(journal, sql, arguments));
    return () -> {};
  }

  private void batch(Journal journal, String sql, List<Object[]> arguments) {
    Optional<Written> statement = Written.of(sql);
    String table = Written.table(sql);
    if (statement.isEmpty() || COUNTED.contains(table) || arguments.size() > Change.MOST_ROWS) {
      journal.count(table, arguments.size());
    } else if (statement.get().where().isEmpty()) {
      insert(journal, statement.get(), arguments);
    } else {
      arguments.forEach(one -> change(journal, statement.get(), one));
    }
  }

  private void insert(Journal journal, Written statement, List<Object[]> values) {
    List<Key> keys = rows.inserted(statement, values);
    if (keys.isEmpty()) {
      journal.count(statement.table(), values.size());
    }
    // an insertion may change a row that is there
    keys.forEach(key -> journal.touch(key, rows.find(key)));
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
      Object id = factory.getPersistenceUnitUtil().getIdentifier(entity);
      Key key = new Key(table, List.of(String.valueOf(id)));
      journal().ifPresent(journal -> journal.touch(key, isNew ? Map.of() : rows.find(key)));
    }
  }

  /** A feature tells of changes by itself. */
  public void tell(List<Change> changes) {
    journal().ifPresent(journal -> changes.forEach(journal::tell));
  }

  private static boolean isTold(String table) {
    return !table.isEmpty()
        && OWN.stream().noneMatch(table::startsWith)
        && !table.startsWith(ACCOUNTS)
        && Underway.recorded().isPresent();
  }

  /** The journal of this transaction; nothing outside of one. */
  private Optional<Journal> journal() {
    if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return Optional.empty();
    }
    Object kept = transactions.getResource(Journal.class);
    if (kept != null) {
      return Optional.of((Journal) kept);
    }
    Optional<Journal> begun = Underway.recorded().map(Journal::new);
    begun.ifPresent(this::begin);
    return begun;
  }

  private void begin(Journal journal) {
    journal.deed().write();
    long id = events.nextId();
    transactions.putResource(Journal.class, journal);
    transactions.registerInterposedSynchronization(before(() -> record(id, journal)));
  }

  private void record(long id, Journal journal) {
    List<Change> changes = journal.changes(rows::find);
    System.err.println("DBG record " + changes);
    if (!changes.isEmpty()) {
      events.add(id, journal.deed(), Outcome.DONE, changes);
    }
  }

  private static Synchronization before(Runnable work) {
    return new Synchronization() {
      @Override
      public void beforeCompletion() {
        work.run();
      }

      @Override
      public void afterCompletion(int status) {}
    };
  }
}
