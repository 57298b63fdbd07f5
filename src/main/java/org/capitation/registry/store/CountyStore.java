package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.County;
import org.capitation.registry.PoolingArea;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 县的存储. */
@ApplicationScoped
public class CountyStore {
  @PersistenceContext private EntityManager entities;
  @Inject private IdBlocks ids;

  /** The county with this area code, if it is kept here. */
  public Optional<County> find(String code) {
    return all().stream().filter(county -> county.code().equals(code)).findFirst();
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
   * Waits until no other transaction holds the county, and holds it until this one ends: what
   * writes the books of a county does so one after the other.
   */
  public void hold(County county) {
    entities
        .createNativeQuery("select id from registry_county where id = ? for update")
        .setParameter(1, county.id())
        .getSingleResult();
  }

  /** All counties, by code. */
  public List<County> all() {
    return entities
        .createQuery("select c from CountyRow c join fetch c.area order by c.code", CountyRow.class)
        .getResultStream()
        .map(CountyRow::county)
        .toList();
  }

  /** Adds a county, and its pooling area if that is new. */
  public County add(String code, String name, PoolingArea area, int startMonth, Stamp stamp) {
    County county = new County(ids.next("registry_county"), code, name, area, startMonth);
    entities.persist(new CountyRow(county, area(area, stamp), stamp));
    return county;
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
