package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.ledger.Mark;
import org.capitation.ledger.MarkOutline;
import org.capitation.registry.County;

/** 行标记的存储: marks the rows of a month, and keeps the marks (L26). */
@ApplicationScoped
public class MarkStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** How many rows a month has. */
  public long rows(County county, YearMonth month) {
    MarkRows.Keys all = new MarkRows.Keys(0, Long.MAX_VALUE);
    return MarkRows.sources(read::list, county).stream()
        .mapToLong(
            source -> MarkRows.count(read::list, new MarkRows.Of(county, month, source), all))
        .sum();
  }

  /**
   * Marks the rows of a month.
   *
   * @param before marks of a while ago: only what has come since is read
   * @param watch is told how many rows have been marked
   */
  public List<MarkBlock> mark(
      County county, YearMonth month, List<MarkBlock> before, LongConsumer watch) {
    List<MarkBlock> blocks = new ArrayList<>();
    for (Mark.Source source : MarkRows.sources(read::list, county)) {
      MarkRows.Of of = new MarkRows.Of(county, month, source);
      long after = 0;
      for (MarkBlock block : before) {
        if (block.outline().source().equals(source)) {
          MarkRows.Keys keys = new MarkRows.Keys(after, block.outline().last());
          blocks.add(unless(block, of, keys));
          after = keys.last();
        }
      }
      rest(of, after, blocks, watch);
    }
    return blocks;
  }

  /** The block, or another one if rows have come among its keys. */
  private MarkBlock unless(MarkBlock block, MarkRows.Of of, MarkRows.Keys keys) {
    return MarkRows.count(read::list, of, keys) == block.outline().rows()
        ? block
        : MarkBlock.of(of.source(), MarkRows.all(read::list, of, keys));
  }

  private void rest(MarkRows.Of of, long from, List<MarkBlock> blocks, LongConsumer watch) {
    long after = from;
    List<Mark> marks = MarkRows.block(read::list, of, new MarkRows.Keys(after, Long.MAX_VALUE));
    while (!marks.isEmpty()) {
      blocks.add(MarkBlock.of(of.source(), marks));
      after = marks.get(marks.size() - 1).id();
      watch.accept(blocks.stream().mapToLong(block -> block.outline().rows()).sum());
      marks = MarkRows.block(read::list, of, new MarkRows.Keys(after, Long.MAX_VALUE));
    }
  }

  /** Keeps the marks of a month that is being closed. */
  public void keep(County county, YearMonth month, List<MarkBlock> blocks) {
    BulkRows rows =
        new BulkRows(
            "ledger_mark",
            "county_id",
            "month",
            "kind",
            "pot",
            "number",
            "first_id",
            "last_id",
            "row_count",
            "marks binary",
            "digest");
    int number = 0;
    for (MarkBlock block : blocks) {
      MarkOutline of = block.outline();
      rows.number(county.id()).month(month).name(of.source().kind()).number(of.source().pot());
      rows.number(++number).number(of.first()).number(of.last()).number(of.rows());
      rows.binary(block.packed()).text(of.digest()).end();
    }
    bulk.load(rows);
  }

  /** What is kept of the rows of a month, block by block in the order of their keys. */
  public List<MarkOutline> outlines(County county, YearMonth month) {
    return outlines(read::list, county, month);
  }

  static List<MarkOutline> outlines(MarkRows.Rows rows, County county, YearMonth month) {
    return rows.list(
        "select kind, pot, first_id, last_id, row_count, digest from ledger_mark"
            + " where county_id = ? and month = ? and kind in ('VISIT', 'ENTRY')"
            + " order by kind, pot, number",
        MarkStore::outline,
        county.id(),
        BulkRead.yyyymm(month));
  }

  private static MarkOutline outline(ResultSet row) throws SQLException {
    return new MarkOutline(
        new Mark.Source(Mark.Kind.valueOf(row.getString(1)), row.getInt(2)),
        row.getLong(3),
        row.getLong(4),
        row.getInt(5),
        row.getString(6));
  }
}
