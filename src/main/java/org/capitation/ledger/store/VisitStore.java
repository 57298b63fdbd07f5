package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.capitation.bulk.BulkFailure;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Visit;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 就诊记录与分录的存储. */
@ApplicationScoped
public class VisitStore {
  private static final String VISITS = "ledger_visit";

  /** All versions of records, and of their refunds. */
  private static final String CONCERNED =
      "select id from ledger_visit where county_id = %1$d and setl_id in (?) union all"
          + " select id from ledger_visit where county_id = %1$d and original_setl_id in (?)";

  /** Only the newest version of a record. */
  private static final String NEWEST =
      "select v.* from ledger_visit v where v.id in (?) and not exists (select 1 from ledger_visit"
          + " n where n.county_id = v.county_id and n.setl_id = v.setl_id"
          + " and n.revision > v.revision)";

  private static final int PORTION = 50_000;

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Reserves keys for this many visits; the first of them. */
  public long reserve(int visits) {
    return ids.reserve(VISITS, visits);
  }

  /**
   * The newest version of the records with these setl_ids, and of all refunds of them: nearly
   * always there are none, and the indexes alone tell.
   */
  public List<BookedVisit> newest(County county, Collection<String> settlements) {
    Set<Long> ids =
        new HashSet<>(
            read.in(CONCERNED.formatted(county.id()), settlements, row -> row.getLong(1)));
    Map<Long, BookedVisit> found = new HashMap<>();
    read.in(NEWEST, ids, Booked::visit).forEach(visit -> found.put(visit.id(), visit));
    return withEntries(found);
  }

  /** The newest version of these records and of all tied to them, over any number of steps. */
  public List<BookedVisit> tied(County county, Collection<String> settlements) {
    Map<String, BookedVisit> found = new HashMap<>();
    Set<String> asked = new HashSet<>();
    Set<String> next = new HashSet<>(settlements);
    while (!next.isEmpty()) {
      asked.addAll(next);
      List<BookedVisit> more = newest(county, next);
      next = new HashSet<>();
      for (BookedVisit visit : more) {
        Visit record = visit.visit();
        found.put(record.settlement(), visit);
        next.add(record.settlement());
        next.add(record.refund() ? record.original() : record.settlement());
      }
      next.removeAll(asked);
    }
    return List.copyOf(found.values());
  }

  /**
   * Hands the setl_id of every record, and of every original that a refund names, to the reader.
   */
  public void settlements(County county, Consumer<String> reader) {
    Stream.of("setl_id", "original_setl_id").forEach(column -> settlements(county, column, reader));
  }

  /** In portions along the index: not all of them need to be in memory at once. */
  private void settlements(County county, String column, Consumer<String> reader) {
    String sql =
        "select distinct %1$s from ledger_visit where county_id = ? and %1$s > ? order by %1$s"
            .formatted(column);
    List<String> portion = List.of("");
    while (!portion.isEmpty()) {
      String last = portion.get(portion.size() - 1);
      portion = read.list(sql + " limit " + PORTION, row -> row.getString(1), county.id(), last);
      portion.forEach(reader);
    }
  }

  private List<BookedVisit> withEntries(Map<Long, BookedVisit> visits) {
    Map<Long, List<Entry>> later = new HashMap<>();
    read.in(
            "select * from ledger_entry where visit_id in (?) order by id",
            visits.keySet(),
            VisitStore::addition)
        .forEach(a -> later.computeIfAbsent(a.visit(), v -> new ArrayList<>()).add(a.entry()));
    later.forEach((visit, entries) -> visits.computeIfPresent(visit, (k, v) -> v.with(entries)));
    return List.copyOf(visits.values());
  }

  /** The last entry by which a visit was moved because of other homes, or 0. */
  public long lastMove(County county) {
    return read
        .list(
            "select id from ledger_entry where county_id = ? and version_id is not null"
                + " order by version_id desc, id desc limit 1",
            row -> row.getLong(1),
            county.id())
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** None of these visits was moved because of other homes after such an entry. */
  public boolean unmoved(County county, Collection<Long> visits, long entry) {
    return visits.isEmpty()
        || lastMove(county) == entry
        || read.in(
                "select visit_id from ledger_entry where version_id is not null and id > "
                    + entry
                    + " and visit_id in (?)",
                visits,
                row -> row.getLong(1))
            .isEmpty();
  }

  /** The setl_ids of the visits that were moved because of other homes after such an entry. */
  public List<String> moved(County county, long entry) {
    return read.list(
        "select distinct v.setl_id from ledger_entry e join ledger_visit v on v.id = e.visit_id"
            + " where e.county_id = ? and e.id > ? and e.version_id is not null",
        row -> row.getString(1),
        county.id(),
        entry);
  }

  /** What failed may succeed when it is worked out anew: somebody else was there first (K5). */
  public static boolean isCollision(Throwable failure) {
    return BulkFailure.isCollision(failure);
  }

  /** Writes visits. */
  public void add(VisitRows rows) {
    bulk.load(rows.rows());
  }

  /**
   * 补记来由: why entries come later than the visits they belong to.
   *
   * @param cause in a word
   * @param run the import that they came with, or 0
   * @param version the version of the attribution that they came with, or null
   */
  public record Origin(String cause, long run, Long version) {}

  /** Writes entries that came later than the visits they belong to. */
  public void add(County county, List<Posting.Addition> additions, Origin origin, Stamp stamp) {
    if (additions.isEmpty()) {
      return;
    }
    long id = ids.reserve("ledger_entry", additions.size());
    BulkRows rows =
        Columns.rows(
            "ledger_entry",
            "id county_id visit_id kind",
            "accounting_month visits fee fund terms_id cause run_id version_id created_at"
                + " created_by");
    for (Posting.Addition addition : additions) {
      Entry entry = addition.entry();
      rows.number(id++).number(county.id()).number(addition.visit()).text(kind(entry));
      Columns.write(rows, entry.account()).month(entry.month());
      rows.number(entry.amounts().visits()).yuan(entry.amounts().fee());
      rows.yuan(entry.amounts().fund());
      rows.number(entry.terms());
      rows.text(origin.cause()).number(origin.run()).number(origin.version());
      rows.time(stamp.at()).text(stamp.by()).end();
    }
    bulk.load(rows);
  }

  private static String kind(Entry entry) {
    return entry.getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  private static Posting.Addition addition(ResultSet row) throws SQLException {
    return new Posting.Addition(row.getLong("visit_id"), Booked.entry(row));
  }
}
