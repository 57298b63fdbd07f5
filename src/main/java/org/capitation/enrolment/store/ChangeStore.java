package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.enrolment.Change;
import org.capitation.enrolment.Change.Difference;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 签约变更记录的存储: only ever added to. */
@ApplicationScoped
public class ChangeStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** 某人的变更: a change of a contract of a person. */
  public record Logged(long person, Change change) {}

  /**
   * Adds changes, in their order.
   *
   * @param run the import that they come by, or 0
   */
  public void add(County county, Collection<Logged> added, long run) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("enrolment_change", added.size());
    BulkRows rows =
        new BulkRows(
            "enrolment_change",
            "id",
            "county_id",
            "person_id",
            "contract_no",
            "kind",
            "differences",
            "reason",
            "document",
            "run_id",
            "created_at",
            "created_by");
    for (Logged logged : added) {
      Change change = logged.change();
      rows.number(id++).number(county.id()).number(logged.person()).text(change.contract());
      rows.name(change.kind()).text(text(change.differences()));
      rows.text(change.grounds().reason()).text(change.grounds().document());
      rows.number(run).time(change.stamp().at()).text(change.stamp().by()).end();
    }
    bulk.load(rows);
  }

  /** All changes of a person's contracts, the earliest first. */
  public List<Change> of(long person) {
    return read.list(
        "select * from enrolment_change where person_id = ? order by id",
        ChangeStore::change,
        person);
  }

  private static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getString("contract_no"),
        Change.Kind.valueOf(row.getString("kind")),
        differences(row.getString("differences")),
        new Grounds(row.getString("reason"), row.getString("document")),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")));
  }

  /** The values are days, codes and amounts: no tab or line feed is among them. */
  private static String text(List<Difference> differences) {
    return differences.stream()
        .map(d -> d.field() + "\t" + d.before() + "\t" + d.after())
        .collect(Collectors.joining("\n"));
  }

  private static List<Difference> differences(String text) {
    return Arrays.stream(text.split("\n"))
        .map(line -> line.split("\t", -1))
        .filter(parts -> parts.length == 3)
        .map(parts -> new Difference(parts[0], parts[1], parts[2]))
        .toList();
  }
}
