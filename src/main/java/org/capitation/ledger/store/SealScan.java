package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Closing;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Findings;
import org.capitation.ledger.Mark;
import org.capitation.ledger.MarkCheck;
import org.capitation.ledger.MarkOutline;
import org.capitation.ledger.SealCheck;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 封存扫描: reads closed months, and the marks of their rows, as they were at one moment. */
@ApplicationScoped
public class SealScan {
  private static final String CLOSED =
      "select month, created_at, created_by from ledger_month"
          + " where county_id = ? and state = 'CLOSED'";
  private static final String MARKED =
      "select distinct month, null, null from ledger_mark where county_id = ?";
  private static final String PACKED =
      "select marks, digest from ledger_mark where county_id = ? and month = ? and kind = ?"
          + " and pot = ? and first_id = ? and last_id = ?";

  /**
   * 复核段: rows of a closed month that are compared at once.
   *
   * @param block the block that says what they were; null for what lies beyond the last
   * @param of the rows
   * @param keys among which they are
   */
  public record Stretch(MarkOutline block, MarkRows.Of of, MarkRows.Keys keys) {}

  /** All months of which a closing or marks are kept, as they stand. */
  public SortedMap<YearMonth, SealCheck.Kept> months(Moment moment, County county) {
    MarkRows.Rows rows = moment.at()::list;
    Map<YearMonth, Closing> seals = MonthStore.seals(rows, county);
    SortedMap<YearMonth, SealCheck.Kept> months = new TreeMap<>();
    stamps(rows, county)
        .forEach(
            (month, stamp) ->
                months.put(
                    month,
                    new SealCheck.Kept(
                        stamp.orElse(null),
                        stamp.flatMap(s -> Optional.ofNullable(seals.get(month))),
                        SealStore.contents(rows, county, month))));
    return months;
  }

  /** The digest of a text, as it is sealed. */
  public static String digest(String text) {
    return Digests.of(text);
  }

  private static Map<YearMonth, Optional<Stamp>> stamps(MarkRows.Rows rows, County county) {
    Map<YearMonth, Optional<Stamp>> stamps = new HashMap<>();
    for (String sql : List.of(CLOSED, MARKED)) {
      rows.list(sql, SealScan::month, county.id()).stream()
          .flatMap(Optional::stream)
          .forEach(month -> stamps.putIfAbsent(month.getKey(), month.getValue()));
    }
    return stamps;
  }

  /** Nothing if it is no month: the calendar tells. */
  private static Optional<Map.Entry<YearMonth, Optional<Stamp>>> month(ResultSet row)
      throws SQLException {
    LocalDateTime at = row.getObject(2, LocalDateTime.class);
    try {
      YearMonth month = BulkRead.month(row.getInt(1));
      return Optional.of(
          Map.entry(
              month, Optional.ofNullable(at == null ? null : new Stamp(at, row.getString(3)))));
    } catch (DateTimeException illegible) {
      return Optional.empty();
    }
  }

  /** Of which pots there are rows. */
  public List<Mark.Source> sources(Moment moment, County county) {
    return MarkRows.sources(moment.at()::list, county);
  }

  /**
   * The rows of a sealed month, in stretches that any connection may compare.
   *
   * @param known of which pots there are rows
   * @param blocks what the rows were
   */
  public List<Stretch> stretches(
      County county, YearMonth month, List<Mark.Source> known, List<MarkOutline> blocks) {
    List<Mark.Source> sources = new ArrayList<>(known);
    blocks.stream()
        .map(MarkOutline::source)
        .filter(source -> !sources.contains(source))
        .distinct()
        .forEach(sources::add);
    List<Stretch> stretches = new ArrayList<>();
    for (Mark.Source source : sources) {
      MarkRows.Of of = new MarkRows.Of(county, month, source);
      long after = 0;
      for (MarkOutline block : blocks) {
        if (block.source().equals(source)) {
          stretches.add(new Stretch(block, of, new MarkRows.Keys(after, block.last())));
          after = block.last();
        }
      }
      stretches.add(new Stretch(null, of, new MarkRows.Keys(after, Long.MAX_VALUE)));
    }
    return stretches;
  }

  /** Compares the rows of a stretch with what they were. */
  public void compare(Moment moment, Stretch stretch, Findings findings) {
    MarkRows.Rows rows = moment.at()::list;
    List<Mark> now = MarkRows.all(rows, stretch.of, stretch.keys);
    Optional<List<Mark>> kept =
        stretch.block == null ? Optional.of(List.of()) : kept(rows, stretch);
    if (kept.isEmpty()) {
      Difference.Part part =
          new Difference.Part("marks", "", stretch.block.first() + " " + stretch.block.last());
      findings.add(Difference.ofSeal(stretch.of.month(), part));
      return;
    }
    Mark.Source source = stretch.of.source();
    MarkCheck check = new MarkCheck(stretch.of.month(), source, kept.get(), now);
    List<Long> missing = List.copyOf(check.missing());
    check.differences(MarkRows.byKey(rows, source.kind(), missing)).forEach(findings::add);
  }

  private static Optional<List<Mark>> kept(MarkRows.Rows rows, Stretch stretch) {
    MarkOutline block = stretch.block;
    return rows.list(
            PACKED,
            row -> MarkBlock.unpacked(row.getBytes(1), row.getString(2)),
            stretch.of.county().id(),
            BulkRead.yyyymm(stretch.of.month()),
            block.source().kind().name(),
            block.source().pot(),
            block.first(),
            block.last())
        .get(0);
  }
}
