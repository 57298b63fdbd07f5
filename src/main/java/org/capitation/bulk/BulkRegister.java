package org.capitation.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capitation.value.Stamp;

/** 登记簿写入: adds entries to a register of moderate size, or changes those that it knows (K4). */
@ApplicationScoped
public class BulkRegister {
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * Writes entries within the caller's transaction.
   *
   * @param values the values of an entry in the order of the columns of key and content
   */
  public <T> void write(
      Upsert register, Collection<T> entries, Function<T, Object[]> values, Stamp stamp) {
    if (entries.isEmpty()) {
      return;
    }
    // the id that is reserved for a known entry goes unused
    long id = ids.reserve(register.table(), entries.size());
    List<Object[]> rows = new ArrayList<>(entries.size());
    for (T entry : entries) {
      rows.add(
          Stream.of(new Object[] {id++}, values.apply(entry), new Object[] {stamp.at(), stamp.by()})
              .flatMap(Stream::of)
              .toArray());
    }
    bulk.batch(register.sql(), rows);
  }
}
