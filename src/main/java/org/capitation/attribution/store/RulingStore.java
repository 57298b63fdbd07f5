package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.attribution.Ruling;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.PersonSpan;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 个案认定的存储: rulings, in the order in which they were recorded. */
@ApplicationScoped
public class RulingStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * 认定记录: a ruling as recorded.
   *
   * @param id our key; later ones are greater
   * @param stamp who recorded it, and when
   */
  public record Recorded(long id, Ruling ruling, Stamp stamp) {}

  /** All rulings of a county, the earliest recorded first. */
  public List<Recorded> all(County county) {
    return read.list(
        "select * from attribution_exception where county_id = ? order by id",
        RulingStore::recorded,
        county.id());
  }

  /** The rulings on these persons, by person, the earliest recorded first. */
  public Map<Long, List<Ruling>> of(Collection<Long> persons) {
    return read
        .in(
            "select * from attribution_exception where person_id in (?) order by id",
            persons,
            RulingStore::ruling)
        .stream()
        .collect(Collectors.groupingBy(Ruling::person));
  }

  /** The rulings on all persons of a span, by person, the earliest recorded first. */
  public Map<Long, List<Ruling>> of(County county, PersonSpan span) {
    return read
        .list(
            "select * from attribution_exception where person_id between ? and ?"
                + " and county_id = ? order by id",
            RulingStore::ruling,
            span.first(),
            span.last(),
            county.id())
        .stream()
        .collect(Collectors.groupingBy(Ruling::person));
  }

  /** Records a ruling. */
  public Recorded add(County county, Ruling ruling, Stamp stamp) {
    long id = ids.next("attribution_exception");
    BulkRows row =
        new BulkRows(
            "attribution_exception",
            "id",
            "county_id",
            "person_id",
            "pot",
            "valid_from",
            "valid_to",
            "community_id",
            "document",
            "reason",
            "created_at",
            "created_by");
    row.number(id).number(county.id()).number(ruling.person());
    row.text(ruling.pot().insuranceType()).day(ruling.range().from()).day(ruling.range().to());
    row.number(ruling.community());
    row.text(ruling.ground().document()).text(ruling.ground().reason());
    row.time(stamp.at()).text(stamp.by()).end();
    bulk.load(row);
    return new Recorded(id, ruling, stamp);
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    return new Recorded(
        row.getLong("id"),
        ruling(row),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")));
  }

  private static Ruling ruling(ResultSet row) throws SQLException {
    return new Ruling(
        row.getLong("person_id"),
        Pot.of(row.getString("pot")).orElseThrow(),
        BulkRead.range(row),
        row.getInt("community_id"),
        new Ruling.Ground(row.getString("document"), row.getString("reason")));
  }
}
