package org.capitation.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Run;
import org.capitation.document.Subject;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 批次的存储. */
@ApplicationScoped
public class RunStore {
  private static final String BETWEEN = "\n";
  private static final int LONGEST = 1000;
  private static final String RUNS =
      "select r.id, r.job, c.code as county, r.kind, r.pot, r.budget_year, r.month, r.ended_at,"
          + " r.created_at, r.created_by from document_run r"
          + " join registry_county c on c.id = r.county_id where r.county_id = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * Begins a run.
   *
   * @param subject what is issued; nothing for a check
   * @return its key
   */
  public long begin(County county, String job, Optional<Subject> subject, Stamp stamp) {
    long id = ids.next("document_run");
    run(
        "insert into document_run (id, county_id, job, kind, pot, budget_year, month, created_at,"
            + " created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        county.id(),
        job,
        subject.map(Subject::kind).orElse(null),
        subject.map(IssueRows::pot).orElse(0),
        subject.map(Subject::year).orElse(0),
        subject.map(IssueRows::month).orElse(0),
        stamp.at(),
        stamp.by());
    return id;
  }

  /** Writes down what became of one. */
  public void add(long id, Run.Line line) {
    String arguments = String.join(BETWEEN, line.arguments());
    run(
        "insert into document_run_line (run_id, place, recipient, recipient_name, issue_id,"
            + " outcome, reason, arguments) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        line.place(),
        line.recipient().code(),
        line.recipient().name(),
        line.issue(),
        line.outcome().name(),
        line.reason(),
        arguments.length() <= LONGEST ? arguments : arguments.substring(0, LONGEST));
  }

  /** It has ended. */
  public void end(long id, LocalDateTime at) {
    run("update document_run set ended_at = ? where id = ?", at, id);
  }

  /** A run of a county. */
  public Optional<Run> find(County county, long id) {
    return read.list(RUNS + " and r.id = ?", this::run, county.id(), id).stream().findFirst();
  }

  /** The latest run of a job. */
  public Optional<Run> latest(County county, String job) {
    return read
        .list(RUNS + " and r.job = ? order by r.id desc limit 1", this::run, county.id(), job)
        .stream()
        .findFirst();
  }

  private Run run(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Run(
        id,
        row.getString("job"),
        row.getString("kind") == null ? Optional.empty() : Optional.of(IssueRows.subject(row)),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")),
        row.getObject("ended_at", LocalDateTime.class),
        lines(id));
  }

  private List<Run.Line> lines(long id) {
    return read.list(
        "select place, recipient, recipient_name, issue_id, outcome, reason, arguments"
            + " from document_run_line where run_id = ? order by place",
        RunStore::line,
        id);
  }

  private static Run.Line line(ResultSet row) throws SQLException {
    String arguments = row.getString("arguments");
    return new Run.Line(
        row.getInt("place"),
        new Recipient(row.getString("recipient"), row.getString("recipient_name")),
        row.getLong("issue_id"),
        Run.Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"),
        arguments.isEmpty() ? List.of() : List.of(arguments.split(BETWEEN, -1)));
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
