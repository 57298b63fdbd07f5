package org.capitation.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 方案的存储: scenarios as they were written; the books are not touched by them. */
@ApplicationScoped
public class ScenarioStore {
  /** The most that a county keeps at a time. */
  public static final int MOST = 50;

  private static final String TABLE = "settlement_scenario";
  private static final String KEPT =
      "select * from settlement_scenario where county_id = ? and slot is not null";

  /** Where another has taken the slot meanwhile nothing is added. */
  private static final String ADD =
      "insert into settlement_scenario (id, county_id, pot, budget_year, slot, name, copied_at,"
          + " figures, changes, terms, created_at, created_by)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update slot = slot";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * 方案.
   *
   * @param id its key
   * @param subject what it is about
   * @param content what it says
   * @param stamp who made it, and when
   */
  public record Kept(long id, Subject subject, Content content, Stamp stamp) {}

  /** Which year of which pot a scenario is about, and how it is called. */
  public record Subject(Pot pot, int year, String name) {}

  /**
   * 方案内容.
   *
   * @param copiedAt when the figures were those of the books
   * @param figures the figures as they were copied
   * @param changes what is changed in them
   * @param terms the terms that they are settled by
   */
  public record Content(LocalDateTime copiedAt, String figures, String changes, String terms) {}

  /** Adds a scenario; its key, or nothing if the county keeps as many as it may. */
  public Optional<Long> add(County county, Subject subject, Content content, Stamp stamp) {
    Set<Integer> taken = new HashSet<>(read.list(KEPT, row -> row.getInt("slot"), county.id()));
    long id = ids.next(TABLE);
    for (int slot = 1; slot <= MOST; slot++) {
      if (!taken.contains(slot)) {
        bulk.batch(
            ADD, List.<Object[]>of(row(county, slot, new Kept(id, subject, content, stamp))));
        if (find(county, id).isPresent()) {
          return Optional.of(id);
        }
      }
    }
    return Optional.empty();
  }

  private static Object[] row(County county, int slot, Kept kept) {
    return new Object[] {
      kept.id(),
      county.id(),
      kept.subject().pot().insuranceType(),
      kept.subject().year(),
      slot,
      kept.subject().name(),
      kept.content().copiedAt(),
      kept.content().figures(),
      kept.content().changes(),
      kept.content().terms(),
      kept.stamp().at(),
      kept.stamp().by()
    };
  }

  /** One that is kept. */
  public Optional<Kept> find(County county, long id) {
    return read.list(KEPT + " and id = ?", ScenarioStore::kept, county.id(), id).stream()
        .findFirst();
  }

  /** Those of a pot and year that are kept, the newest first. */
  public List<Kept> of(County county, Pot pot, int year) {
    return read.list(
        KEPT + " and pot = ? and budget_year = ? order by id desc",
        ScenarioStore::kept,
        county.id(),
        pot.insuranceType(),
        year);
  }

  /** Calls it by another name. */
  public void rename(long id, String name) {
    bulk.batch(
        "update settlement_scenario set name = ? where id = ?",
        List.<Object[]>of(new Object[] {name, id}));
  }

  /** Keeps it no more. */
  public void delete(long id, LocalDateTime at) {
    bulk.batch(
        "update settlement_scenario set slot = null, deleted_at = ? where id = ?",
        List.<Object[]>of(new Object[] {at, id}));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("id"),
        new Subject(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            row.getString("name")),
        new Content(
            row.getObject("copied_at", LocalDateTime.class),
            row.getString("figures"),
            row.getString("changes"),
            row.getString("terms")),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")));
  }
}
