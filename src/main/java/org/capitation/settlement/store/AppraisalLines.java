package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.settlement.Appraisal;
import org.capitation.value.Quotient;
import org.capitation.value.Stamp;

/** 考核项的存储. */
@ApplicationScoped
class AppraisalLines {
  private static final String ADD =
      "insert into settlement_appraisal_line (appraisal_id, kind, code, place, part, whole, marks,"
          + " words, evidence_id, objection, objected_at, objected_by, answer, former, answered_at,"
          + " answered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  void add(long appraisal, List<Appraisal.Line> lines) {
    List<Object[]> rows = new ArrayList<>();
    for (Appraisal.Line line : lines) {
      rows.add(row(appraisal, rows.size() + 1, line));
    }
    if (!rows.isEmpty()) {
      bulk.batch(ADD, rows);
    }
  }

  void replace(long appraisal, List<Appraisal.Line> lines) {
    bulk.batch(
        "delete from settlement_appraisal_line where appraisal_id = ?",
        List.<Object[]>of(new Object[] {appraisal}));
    add(appraisal, lines);
  }

  private static Object[] row(long appraisal, int place, Appraisal.Line line) {
    Optional<Appraisal.Objection> objection = line.objection();
    Optional<Appraisal.Answer> answer = objection.flatMap(Appraisal.Objection::answer);
    return new Object[] {
      appraisal,
      line.kind().name(),
      line.code(),
      place,
      line.figure().map(figure -> figure.part().toPlainString()).orElse(null),
      line.figure().map(figure -> figure.whole().toPlainString()).orElse(null),
      line.marks().orElse(null),
      line.remark().words(),
      line.remark().evidence().orElse(null),
      objection.map(Appraisal.Objection::words).orElse(null),
      objection.map(one -> one.stamp().at()).orElse(null),
      objection.map(one -> one.stamp().by()).orElse(null),
      answer.map(Appraisal.Answer::words).orElse(null),
      answer.flatMap(Appraisal.Answer::former).orElse(null),
      answer.map(one -> one.stamp().at()).orElse(null),
      answer.map(one -> one.stamp().by()).orElse(null)
    };
  }

  /** The lines of a paper, in their order. */
  List<Appraisal.Line> of(long appraisal) {
    return read.list(
        "select * from settlement_appraisal_line where appraisal_id = ? order by place",
        AppraisalLines::line,
        appraisal);
  }

  private static Appraisal.Line line(ResultSet row) throws SQLException {
    String part = row.getString("part");
    long evidence = row.getLong("evidence_id");
    return new Appraisal.Line(
        Appraisal.Kind.valueOf(row.getString("kind")),
        row.getString("code"),
        part == null
            ? Optional.empty()
            : Optional.of(
                new Quotient(new BigDecimal(part), new BigDecimal(row.getString("whole")))),
        figure(row, "marks"),
        new Appraisal.Remark(
            row.getString("words"), evidence == 0 ? Optional.empty() : Optional.of(evidence)),
        objection(row));
  }

  private static Optional<Appraisal.Objection> objection(ResultSet row) throws SQLException {
    Optional<Stamp> stamp = stamp(row, "objected");
    return stamp.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Appraisal.Objection(row.getString("objection"), stamp.get(), answer(row)));
  }

  private static Optional<Appraisal.Answer> answer(ResultSet row) throws SQLException {
    Optional<Stamp> stamp = stamp(row, "answered");
    return stamp.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Appraisal.Answer(row.getString("answer"), figure(row, "former"), stamp.get()));
  }

  /** Without the zeros that the column adds. */
  private static Optional<BigDecimal> figure(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column))
        .map(figure -> figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros());
  }

  static Optional<Stamp> stamp(ResultSet row, String what) throws SQLException {
    LocalDateTime at = row.getObject(what + "_at", LocalDateTime.class);
    return at == null ? Optional.empty() : Optional.of(new Stamp(at, row.getString(what + "_by")));
  }
}
