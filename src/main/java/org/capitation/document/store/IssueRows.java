package org.capitation.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkRead;
import org.capitation.document.Form;
import org.capitation.document.IssueFilter;
import org.capitation.document.Issued;
import org.capitation.document.Reach;
import org.capitation.document.Subject;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 文书行: how documents are written down. */
final class IssueRows {
  static final String ISSUES =
      "select i.id, c.code as county, i.kind, i.pot, i.budget_year, i.month, i.recipient,"
          + " i.recipient_name, i.version, i.number, i.title, i.title_en, i.digest,"
          + " i.superseded_at, i.superseded_why, i.created_at, i.created_by"
          + " from document_issue i join registry_county c on c.id = i.county_id";

  private IssueRows() {}

  /** A document without its files. */
  static Issued issued(ResultSet row) throws SQLException {
    LocalDateTime superseded = row.getObject("superseded_at", LocalDateTime.class);
    String why = row.getString("superseded_why");
    return new Issued(
        row.getLong("id"),
        subject(row).to(row.getString("recipient")),
        row.getString("recipient_name"),
        row.getInt("version"),
        row.getString("number"),
        new Issued.Titles(row.getString("title"), row.getString("title_en")),
        row.getString("digest"),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")),
        superseded == null
            ? Optional.empty()
            : Optional.of(new Issued.Superseded(superseded, Issued.Why.valueOf(why))),
        List.of());
  }

  /** What a row is about, of no recipient. */
  static Subject subject(ResultSet row) throws SQLException {
    int month = row.getInt("month");
    return new Subject(
        row.getString("kind"),
        row.getString("county"),
        Pot.of(row.getString("pot")),
        row.getInt("budget_year"),
        month == 0 ? Optional.empty() : Optional.of(BulkRead.month(month)),
        "");
  }

  static Issued.File file(ResultSet row) throws SQLException {
    return new Issued.File(
        row.getLong("id"),
        Form.valueOf(row.getString("form")),
        row.getString("language"),
        row.getInt("bytes"),
        row.getString("sha256"));
  }

  static int pot(Subject subject) {
    return subject.pot().map(Pot::insuranceType).map(Integer::valueOf).orElse(0);
  }

  static int month(Subject subject) {
    Optional<YearMonth> month = subject.month();
    return month.map(BulkRead::yyyymm).orElse(0);
  }

  /** 条件: a condition and what it is put to. */
  static final class Where {
    private final StringBuilder sql = new StringBuilder(" where i.county_id = ?");
    private final List<Object> arguments = new ArrayList<>();

    /** What is in reach of somebody in a county, and asked for. */
    Where(County county, Reach reach, IssueFilter filter) {
      arguments.add(county.id());
      in("i.kind", reach.kinds());
      reach.recipients().ifPresent(codes -> in("i.recipient", List.copyOf(codes)));
      filter.kind().ifPresent(kind -> and("i.kind = ?", kind));
      filter.year().ifPresent(year -> and("i.budget_year = ?", year));
      filter.pot().ifPresent(pot -> and("i.pot = ?", Integer.valueOf(pot.insuranceType())));
      filter
          .recipient()
          .ifPresent(
              text -> and("(i.recipient = ? or locate(?, i.recipient_name) > 0)", text, text));
      filter
          .living()
          .ifPresent(living -> and("i.superseded_at is " + (living ? "" : "not ") + "null"));
    }

    private void in(String column, List<String> values) {
      String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
      and(values.isEmpty() ? "1 = 0" : column + " in (" + marks + ")", values.toArray());
    }

    private void and(String condition, Object... values) {
      sql.append(" and ").append(condition);
      arguments.addAll(List.of(values));
    }

    String sql() {
      return sql.toString();
    }

    /** What it is put to, and more behind it. */
    Object[] arguments(Object... more) {
      List<Object> all = new ArrayList<>(arguments);
      all.addAll(List.of(more));
      return all.toArray();
    }
  }
}
