package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.bulk.OwnChanges;
import org.capitation.registry.County;
import org.capitation.registry.PoolingArea;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 县的存储. */
@ApplicationScoped
public class CountyStore {
  private static final String COUNTIES =
      "select c.id, c.code, c.name, c.start_month, c.ground, c.frame, a.code as area_code,"
          + " a.name as area_name from registry_county c join registry_pooling_area a on a.id = c.pooling_area_id";

  private static final String GROUND = "select ground, frame from registry_county where id = ?";

  private static final String COUNTY = "registry_county";
  private static final String FRAME = "registry_county.frame";

  @PersistenceContext private EntityManager entities;
  @Inject private BulkRead read;
  @Inject private IdBlocks ids;
  @Inject private OwnChanges own;

  /** The county with this area code, if it is kept here. */
  public Optional<County> find(String code) {
    return read.list(COUNTIES + " where c.code = ?", CountyStore::county, code).stream()
        .findFirst();
  }

  /**
   * The county with this area code.
   *
   * @throws Missing if it is not kept here
   */
  public County get(String code) {
    return find(code).orElseThrow(() -> new Missing("county", code));
  }

  /**
   * 县的现状: a county and what its books rest on at this moment.
   *
   * @param ground the versions of that
   */
  public record State(County county, Ground ground) {}

  /** The state of the county with this area code, if it is kept here. */
  public Optional<State> state(String code) {
    return read
        .list(COUNTIES + " where c.code = ?", row -> new State(county(row), ground(row)), code)
        .stream()
        .findFirst();
  }

  /**
   * 记账依据的版本: counted up by whatever changes on what visits are booked, or a year is settled.
   *
   * @param ground by anything
   * @param frame by anything but what concerns single persons only
   */
  public record Ground(long ground, long frame) {}

  /**
   * Waits until no other transaction holds the county or shares it, and holds it until this one
   * ends: for what changes the ground on which visits are booked – registers, attribution,
   * policies, accounting months – or a year is settled – budgets, payments. The versions of ground
   * and frame go up with it.
   */
  public void hold(County county) {
    update(
        county, "update registry_county set ground = ground + 1, frame = frame + 1 where id = ?");
    own.note(FRAME + county.id());
  }

  /** As {@link #hold}, for what concerns single persons only, such as a sign-up or a ruling. */
  public void holdPersons(County county) {
    update(county, "update registry_county set ground = ground + 1 where id = ?");
  }

  private void update(County county, String statement) {
    entities.createNativeQuery(statement).setParameter(1, county.id()).executeUpdate();
    own.note(COUNTY + county.id());
  }

  /** This transaction holds the county: what it sees of the ground may yet come to nothing. */
  public boolean isHeld(County county) {
    return own.has(COUNTY + county.id());
  }

  /** As {@link #isHeld}, and the frame may be another than others see. */
  public boolean isFrameHeld(County county) {
    return own.has(FRAME + county.id());
  }

  /**
   * Waits until no other transaction holds the county, and lets none do so until this one ends;
   * others may share it: for bookings.
   *
   * @return the version of the ground, which does not change until then
   */
  public Ground share(County county) {
    return read.list(GROUND + " lock in share mode", CountyStore::ground, county.id()).get(0);
  }

  /** The version of the ground at this moment. */
  public Ground ground(County county) {
    return read.list(GROUND, CountyStore::ground, county.id()).get(0);
  }

  private static Ground ground(ResultSet row) throws SQLException {
    return new Ground(row.getLong("ground"), row.getLong("frame"));
  }

  /** All counties, by code. */
  public List<County> all() {
    return read.list(COUNTIES + " order by c.code", CountyStore::county);
  }

  /** Adds a county, and its pooling area if that is new. */
  public County add(String code, String name, PoolingArea area, int startMonth, Stamp stamp) {
    County county = new County(ids.next("registry_county"), code, name, area, startMonth);
    entities.persist(new CountyRow(county, area(area, stamp), stamp));
    entities.flush();
    return county;
  }

  private static County county(ResultSet row) throws SQLException {
    return new County(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name"),
        new PoolingArea(row.getString("area_code"), row.getString("area_name")),
        row.getInt("start_month"));
  }

  private PoolingAreaRow area(PoolingArea area, Stamp stamp) {
    return entities
        .createQuery("select a from PoolingAreaRow a where a.code = :code", PoolingAreaRow.class)
        .setParameter("code", area.code())
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              PoolingAreaRow row =
                  new PoolingAreaRow(ids.next("registry_pooling_area"), area, stamp);
              entities.persist(row);
              return row;
            });
  }
}
