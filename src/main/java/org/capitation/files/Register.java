package org.capitation.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 登记: takes a file of a register whose entries are known by a key.
 *
 * <p>A row adds an entry, changes the one with its key, or repeats it. A column that the file does
 * not have leaves what is known as it is; an empty value takes it away. Rows of known entries go
 * first, so that an end makes room for what follows it, in whatever order they stand.
 *
 * @param <K> what an entry is known by
 * @param <V> the entry
 */
public final class Register<K, V> implements Intake {
  private final Book<K, V> book;
  private List<Row> rows = new ArrayList<>();

  /** 登记簿: what there is to know of a register. */
  public interface Book<K, V> {
    /** The key of a row. */
    K key(Row row);

    /**
     * The entry of a row.
     *
     * @param known what holds under its key; nothing for a new entry
     * @throws BadRow if the row is rejected
     */
    V entry(Row row, Optional<V> known);

    /** What is known now by key, at least that which the rows may concern. */
    Map<K, V> known(List<Row> rows);

    /**
     * Takes an entry, which is new or changed, among the others.
     *
     * @throws BadRow if it cannot stand beside them
     */
    default void admit(Row row, V entry) {}

    /** Writes what is new and what is changed. */
    void write(Changes<K, V> changes);
  }

  /** Takes rows into this book. */
  public Register(Book<K, V> book) {
    this.book = book;
  }

  @Override
  public void row(Row row) {
    book.key(row);
    book.entry(row, Optional.empty());
    rows.add(row);
  }

  @Override
  public Portion portion() {
    List<Row> portion = rows;
    rows = new ArrayList<>();
    return () -> write(portion);
  }

  private Flushed write(List<Row> rows) {
    Map<K, V> known = book.known(rows);
    Changes<K, V> changes = new Changes<>(known);
    List<Rejection> rejected = new ArrayList<>();
    long accepted = 0;
    rows.sort(Comparator.comparing(row -> !known.containsKey(book.key(row))));
    for (Row row : rows) {
      try {
        accepted += take(row, changes) ? 1 : 0;
      } catch (BadRow bad) {
        rejected.add(bad.rejection());
      }
    }
    book.write(changes);
    long repeated = rows.size() - accepted - rejected.size();
    return new Flushed(accepted, repeated, rejected);
  }

  private boolean take(Row row, Changes<K, V> changes) {
    K key = book.key(row);
    Optional<V> known = changes.now(key);
    V entry = book.entry(row, known);
    if (known.filter(entry::equals).isEmpty()) {
      book.admit(row, entry);
    }
    return changes.take(key, entry);
  }
}
