package org.capitation.files.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.files.Outcome;
import org.capitation.files.Outcome.Tally;
import org.capitation.files.Place;
import org.capitation.files.PotSum;
import org.capitation.files.Reason;
import org.capitation.files.Rejection;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 导入结果的存储: what came out of imports: rejected rows, findings, counts by reason, sums. */
@ApplicationScoped
public class OutcomeStore {
  /** So many rejected rows of an import are kept; those beyond are counted. */
  public static final long MOST_REJECTED = 1_000_000;

  /** So many findings of an import are kept; those beyond are counted. */
  public static final long MOST_FINDINGS = 100_000;

  /** A value longer than this is cut off in the lists. */
  private static final int LONGEST_VALUE = 200;

  @Inject private BulkLoad bulk;
  @Inject private BulkRead read;

  /**
   * 退回行原文: a rejected row.
   *
   * @param number tells the rows of one line apart
   * @param record the row as it came, encrypted; null where it is not known
   */
  public record Rejected(Rejection rejection, long number, byte[] record) {}

  /** Keeps rejected rows, each with its place among those of the import. */
  public void addRejected(long run, List<Rejected> rejected) {
    BulkRows rows =
        new BulkRows(
            "files_rejected",
            "run_id",
            "line",
            "number",
            "field",
            "reason",
            "value",
            "record binary");
    for (Rejected r : rejected) {
      if (r.number() < MOST_REJECTED) {
        told(rows, run, r.rejection(), r.number());
        rows.binary(r.record()).end();
      }
    }
    bulk.load(rows);
    tally(run, false, rejected.stream().map(Rejected::rejection).toList());
  }

  /**
   * Keeps findings.
   *
   * @param before how many the import had
   */
  public void addFindings(long run, long before, List<Rejection> findings) {
    BulkRows rows =
        new BulkRows("files_finding", "run_id", "line", "number", "field", "reason", "value");
    for (int i = 0; i < findings.size() && before + i < MOST_FINDINGS; i++) {
      told(rows, run, findings.get(i), before + i);
      rows.end();
    }
    bulk.load(rows);
    tally(run, true, findings);
  }

  private static void told(BulkRows rows, long run, Rejection r, long number) {
    rows.number(run).number(r.line()).number(number).text(r.field());
    rows.text(r.reason().code()).text(cut(r.value()));
  }

  private void tally(long run, boolean finding, List<Rejection> told) {
    Map<Reason, Long> tally = new TreeMap<>();
    told.forEach(r -> tally.merge(r.reason(), 1L, Long::sum));
    List<Object[]> rows = new ArrayList<>();
    tally.forEach((reason, count) -> rows.add(new Object[] {run, finding, reason.code(), count}));
    bulk.batch(
        "insert into files_reason (run_id, finding, reason, row_count) values (?, ?, ?, ?)"
            + " on duplicate key update row_count = row_count + values(row_count)",
        rows);
  }

  /** Adds to the sums of an import. */
  public void addSums(long run, List<PotSum> sums) {
    bulk.batch(
        "insert into files_sum (run_id, pot, row_count, fee, fund) values (?, ?, ?, ?, ?)"
            + " on duplicate key update row_count = row_count + values(row_count),"
            + " fee = fee + values(fee), fund = fund + values(fund)",
        sums.stream()
            .map(
                s ->
                    new Object[] {
                      run,
                      s.pot().insuranceType(),
                      s.rows(),
                      s.fee().toString(),
                      s.fund().toString()
                    })
            .toList());
  }

  /**
   * What came out of an import so far.
   *
   * @param places where the lines of the parts of its file begin
   */
  public Outcome outcome(long run, List<Place> places) {
    List<PotSum> sums =
        read.list(
            "select pot, row_count, fee, fund from files_sum where run_id = ?",
            OutcomeStore::sum,
            run);
    return new Outcome(sums, tallies(run, false), tallies(run, true), places);
  }

  private List<Tally> tallies(long run, boolean finding) {
    return read.list(
        "select reason, row_count from files_reason where run_id = ? and finding = ?"
            + " order by row_count desc, reason",
        row -> new Tally(Reason.of(row.getString(1)), row.getLong(2)),
        run,
        finding);
  }

  private static PotSum sum(ResultSet row) throws SQLException {
    return new PotSum(
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getLong("row_count"),
        Money.ofYuan(row.getBigDecimal("fee")),
        Money.ofYuan(row.getBigDecimal("fund")));
  }

  /** Findings of an import, by line. */
  public List<Rejection> findings(long run, int most) {
    return read.list(
        "select line, field, reason, value from files_finding where run_id = ?"
            + " order by line, number limit "
            + most,
        OutcomeStore::rejection,
        run);
  }

  /**
   * Rejected rows of an import that stand after a given one, by line.
   *
   * @param after the last one that is known; null to begin
   */
  public List<Rejected> rejected(long run, Rejected after, int most) {
    long line = after == null ? -1 : after.rejection().line();
    long number = after == null ? -1 : after.number();
    return read.list(
        "select line, number, field, reason, value, record from files_rejected where run_id = ?"
            + " and (line > ? or line = ? and number > ?) order by line, number limit "
            + most,
        row -> new Rejected(rejection(row), row.getLong("number"), row.getBytes("record")),
        run,
        line,
        line,
        number);
  }

  /** The lines of the rejected rows whose record is not known, ascending. */
  public List<Long> withoutRecord(long run) {
    return read.list(
        "select distinct line from files_rejected where run_id = ? and record is null order by line",
        row -> row.getLong(1),
        run);
  }

  /** Adds the records of rejected rows by their lines. */
  public void addRecords(long run, Map<Long, byte[]> records) {
    bulk.batch(
        "update files_rejected set record = ? where run_id = ? and line = ? and record is null",
        records.entrySet().stream()
            .map(record -> new Object[] {record.getValue(), run, record.getKey()})
            .toList());
  }

  private static Rejection rejection(ResultSet row) throws SQLException {
    return new Rejection(
        row.getLong("line"),
        row.getString("field"),
        Reason.of(row.getString("reason")),
        row.getString("value"));
  }

  private static String cut(String text) {
    return text == null || text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE));
  }
}
