package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRegister;
import org.capitation.bulk.Upsert;
import org.capitation.registry.Catchment;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Membership;
import org.capitation.value.Stamp;

/**
 * 目录登记的存储: what files say of institutions, communities, memberships and catchments.
 *
 * <p>What is written is added, or changes what is known under its key; the keys of ours in what is
 * new are replaced.
 */
@ApplicationScoped
public class CatalogueStore {
  private static final Upsert INSTITUTION =
      new Upsert(
          "registry_institution",
          "county_id code",
          "name pharmacy level primary_flag parent_code area_code national_code provincial_code"
              + " valid_from valid_to");
  private static final Upsert COMMUNITY =
      new Upsert("registry_community", "county_id code", "name lead_code valid_from valid_to");
  private static final Upsert MEMBERSHIP =
      new Upsert(
          "registry_membership",
          "county_id community_id institution_id valid_from",
          "tier valid_to");
  private static final Upsert CATCHMENT =
      new Upsert(
          "registry_catchment", "county_id kind code community_id valid_from", "name valid_to");

  @Inject private BulkRead read;
  @Inject private BulkRegister registers;
  @Inject private BulkLoad bulk;

  /**
   * 机构登记: an institution with what only its register needs.
   *
   * @param level hosp_lv, or null
   * @param parent prnt_medins_code, or null
   * @param nationalCode nat_plaf_code, or null
   * @param provincialCode prov_plaf_code, or null
   */
  public record Registration(
      Institution institution,
      String level,
      String parent,
      String nationalCode,
      String provincialCode) {}

  /**
   * 成员登记.
   *
   * @param tier county, township, village or null
   */
  public record Member(Membership membership, String tier) {}

  /**
   * 片区登记.
   *
   * @param name the name of the township, employer or school, or null
   */
  public record Area(Catchment catchment, String name) {}

  /** All institutions of a county as registered. */
  public List<Registration> registrations(County county) {
    return read.list(
        "select * from registry_institution where county_id = ?",
        row ->
            new Registration(
                InstitutionStore.institution(row),
                row.getString("level"),
                row.getString("parent_code"),
                row.getString("national_code"),
                row.getString("provincial_code")),
        county.id());
  }

  /** All memberships of a county as registered. */
  public List<Member> members(County county) {
    return read.list(
        "select community_id, institution_id, tier, valid_from, valid_to from registry_membership"
            + " where county_id = ?",
        row ->
            new Member(
                new Membership(row.getInt(1), row.getInt(2), BulkRead.range(row)),
                row.getString("tier")),
        county.id());
  }

  /** All catchments of a county as registered. */
  public List<Area> areas(County county) {
    return read.list(
        "select kind, code, community_id, name, valid_from, valid_to from registry_catchment"
            + " where county_id = ?",
        row ->
            new Area(
                new Catchment(
                    Catchment.Kind.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getInt(3),
                    BulkRead.range(row)),
                row.getString("name")),
        county.id());
  }

  /** The names of all catchments of a kind that have one, by code. */
  public Map<String, String> areaNames(County county, Catchment.Kind kind) {
    Map<String, String> names = new TreeMap<>();
    read.list(
            "select code, name from registry_catchment where county_id = ? and kind = ?"
                + " and name is not null order by valid_from",
            row -> Map.entry(row.getString(1), row.getString(2)),
            county.id(),
            kind.name())
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  /** Writes institutions, each known by its code. */
  public void writeInstitutions(County county, List<Registration> entries, Stamp stamp) {
    registers.write(INSTITUTION, entries, entry -> values(county, entry), stamp);
  }

  /** Writes communities, each known by its code. */
  public void writeCommunities(County county, List<Community> entries, Stamp stamp) {
    registers.write(COMMUNITY, entries, entry -> values(county, entry), stamp);
  }

  /** Writes memberships, each known by institution and first day. */
  public void writeMembers(County county, List<Member> entries, Stamp stamp) {
    registers.write(MEMBERSHIP, entries, entry -> values(county, entry), stamp);
  }

  /** Writes catchments, each known by kind, code and first day. */
  public void writeAreas(County county, List<Area> entries, Stamp stamp) {
    registers.write(CATCHMENT, entries, entry -> values(county, entry), stamp);
  }

  /**
   * Lets catchments go and others come; one that comes under the key of one that goes changes it.
   */
  public void replaceAreas(
      County county, Collection<Catchment> gone, List<Area> come, Stamp stamp) {
    Set<List<Object>> kept = come.stream().map(a -> key(a.catchment())).collect(Collectors.toSet());
    bulk.batch(
        "delete from registry_catchment where county_id = ? and kind = ? and code = ?"
            + " and community_id = ? and valid_from = ?",
        gone.stream()
            .map(CatalogueStore::key)
            .filter(key -> !kept.contains(key))
            .map(key -> values(county, key))
            .toList());
    writeAreas(county, come, stamp);
  }

  /** Lets memberships go and others come, as {@link #replaceAreas}. */
  public void replaceMembers(
      County county, Collection<Membership> gone, List<Member> come, Stamp stamp) {
    Set<List<Object>> kept =
        come.stream().map(m -> key(m.membership())).collect(Collectors.toSet());
    bulk.batch(
        "delete from registry_membership where county_id = ? and institution_id = ?"
            + " and community_id = ? and valid_from = ?",
        gone.stream()
            .map(CatalogueStore::key)
            .filter(key -> !kept.contains(key))
            .map(key -> values(county, key))
            .toList());
    writeMembers(county, come, stamp);
  }

  private static List<Object> key(Catchment c) {
    return List.of(c.kind().name(), c.code(), c.community(), c.range().from());
  }

  private static List<Object> key(Membership m) {
    return List.of(m.institution(), m.community(), m.range().from());
  }

  private static Object[] values(County county, List<Object> key) {
    List<Object> values = new ArrayList<>(List.of(county.id()));
    values.addAll(key);
    return values.toArray();
  }

  private static Object[] values(County county, Registration r) {
    Institution i = r.institution();
    return new Object[] {
      county.id(),
      i.code(),
      i.name(),
      i.pharmacy(),
      r.level(),
      i.primary(),
      r.parent(),
      i.areaCode(),
      r.nationalCode(),
      r.provincialCode(),
      i.range().from(),
      i.range().to()
    };
  }

  private static Object[] values(County county, Community c) {
    return new Object[] {
      county.id(), c.code(), c.name(), c.leadInstitution(), c.range().from(), c.range().to()
    };
  }

  private static Object[] values(County county, Member e) {
    Membership m = e.membership();
    return new Object[] {
      county.id(), m.community(), m.institution(), m.range().from(), e.tier(), m.range().to()
    };
  }

  private static Object[] values(County county, Area e) {
    Catchment c = e.catchment();
    return new Object[] {
      county.id(),
      c.kind().name(),
      c.code(),
      c.community(),
      c.range().from(),
      e.name(),
      c.range().to()
    };
  }
}
