package org.capitation.audit.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.capitation.audit.Change;
import org.capitation.audit.Secrets;
import org.capitation.audit.Underway;
import org.capitation.audit.store.RowReader.Key;

/** 变动簿: what one transaction of a deed writes. */
public final class Journal {
  private static final int MOST_ROWS = 100;
  // the event itself says who and when
  private static final Set<String> STAMPS =
      Set.of("created_at", "created_by", "changed_at", "changed_by", "touched_at", "touched_by");

  private final Underway deed;
  private final Map<Key, Map<String, String>> before = new LinkedHashMap<>();
  private final Map<String, Long> counted = new LinkedHashMap<>();
  private final List<Change> told = new ArrayList<>();
  private boolean entities;

  Journal(Underway deed) {
    this.deed = deed;
  }

  Underway deed() {
    return deed;
  }

  /** Entities are at work in it. */
  void useEntities() {
    entities = true;
  }

  boolean hasEntities() {
    return entities;
  }

  /** Rows of a table are only counted. */
  void count(String table, long rows) {
    if (rows > 0) {
      counted.merge(table, rows, Long::sum);
    }
  }

  /** A row is about to be written; what it was is kept from the first time. */
  void touch(Key key, Map<String, String> image) {
    if (before.containsKey(key)) {
      return;
    }
    if (isFull()) {
      count(key.table(), 1);
    } else {
      before.put(key, image);
    }
  }

  /** It takes no more single rows. */
  boolean isFull() {
    return before.size() >= MOST_ROWS;
  }

  /** What a feature tells by itself. */
  void tell(Change change) {
    told.add(change);
  }

  /** All changes, with the rows as they are now. */
  List<Change> changes(Function<Key, Map<String, String>> now) {
    List<Change> changes = new ArrayList<>(told);
    before.forEach((key, image) -> compare(changes, key, image, now.apply(key)));
    List<Change> some = changes.subList(0, Math.min(changes.size(), Change.MOST));
    List<Change> all = new ArrayList<>(some);
    counted.forEach((table, rows) -> all.add(Change.counted(table, rows)));
    return all;
  }

  private static void compare(
      List<Change> changes, Key key, Map<String, String> old, Map<String, String> now) {
    Set<String> columns = new TreeSet<>(old.keySet());
    columns.addAll(now.keySet());
    columns.removeAll(STAMPS);
    for (String column : columns) {
      String was = old.get(column);
      String is = now.get(column);
      if (!Objects.equals(was, is)) {
        changes.add(
            new Change(
                key.table(),
                key.toString(),
                column,
                Secrets.told(key.table(), column, was),
                Secrets.told(key.table(), column, is)));
      }
    }
  }
}
