package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.settlement.SealDifference;
import org.capitation.value.Stamp;

/** 封存校验的存储: what checks of seals have found. */
@ApplicationScoped
public class CheckStore {
  private static final int LONGEST = 500;

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * 封存校验.
   *
   * @param id our key
   * @param paper our key of the paper
   * @param asked who asked for it, and when
   * @param ended null until it has ended
   * @param differences what it found; empty until it has ended
   */
  public record Check(
      long id, long paper, Stamp asked, LocalDateTime ended, List<SealDifference> differences) {
    /** Keeps the list from being changed. */
    public Check {
      differences = List.copyOf(differences);
    }
  }

  /** Adds a check that has yet to be done; its key. */
  public long begin(long paper, Stamp stamp) {
    long id = ids.next("settlement_check");
    bulk.batch(
        "insert into settlement_check (id, paper_id, created_at, created_by) values (?, ?, ?, ?)",
        List.<Object[]>of(new Object[] {id, paper, stamp.at(), stamp.by()}));
    return id;
  }

  /** One that was asked for. */
  public Optional<Check> find(long id) {
    return list("id = ?", id);
  }

  /** The latest of a paper. */
  public Optional<Check> latest(long paper) {
    return list("paper_id = ? order by id desc limit 1", paper);
  }

  private Optional<Check> list(String which, long key) {
    return read
        .list(
            "select * from settlement_check where " + which,
            row ->
                new Check(
                    row.getLong("id"),
                    row.getLong("paper_id"),
                    PaperStore.stamp(row, "created"),
                    row.getObject("ended_at", LocalDateTime.class),
                    differences(row.getLong("id"))),
            key)
        .stream()
        .findFirst();
  }

  private List<SealDifference> differences(long check) {
    return read.list(
        "select * from settlement_difference where check_id = ? order by number",
        row ->
            new SealDifference(
                row.getString("community"),
                row.getString("figure"),
                row.getString("stored"),
                row.getString("found")),
        check);
  }

  /** It has ended, with what it found; done anew it is as if for the first time. */
  public void end(long id, List<SealDifference> found, LocalDateTime at) {
    bulk.batch(
        "delete from settlement_difference where check_id = ?",
        List.<Object[]>of(new Object[] {id}));
    List<Object[]> rows = new ArrayList<>();
    for (SealDifference one : found) {
      rows.add(
          new Object[] {
            id, rows.size(), one.community(), one.figure(), cut(one.stored()), cut(one.found())
          });
    }
    if (!rows.isEmpty()) {
      bulk.batch(
          "insert into settlement_difference (check_id, number, community, figure, `stored`, found)"
              + " values (?, ?, ?, ?, ?, ?)",
          rows);
    }
    bulk.batch(
        "update settlement_check set ended_at = ?, differences = ? where id = ?",
        List.<Object[]>of(new Object[] {at, found.size(), id}));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
