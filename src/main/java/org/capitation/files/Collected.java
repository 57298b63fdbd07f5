package org.capitation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * 逐段收集: an intake that reads each row into something and writes a portion of them at a time.
 *
 * @param <T> what a row becomes
 */
public final class Collected<T> implements Intake {
  private final Function<Row, T> reader;
  private final Function<List<T>, Flushed> writer;
  private List<T> taken = new ArrayList<>();

  /**
   * An intake of two functions.
   *
   * @param reader reads and checks a row, throws {@link BadRow}
   * @param writer writes what was read
   */
  public Collected(Function<Row, T> reader, Function<List<T>, Flushed> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public void row(Row row) {
    taken.add(reader.apply(row));
  }

  @Override
  public Portion portion() {
    List<T> portion = taken;
    taken = new ArrayList<>();
    return () -> writer.apply(portion);
  }
}
