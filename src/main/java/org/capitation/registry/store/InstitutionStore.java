package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Membership;
import org.capitation.registry.Providers;
import org.capitation.value.DateRange;
import org.capitation.value.Stamp;

/** 机构目录的存储: institutions, communities, memberships and catchments of a county. */
@ApplicationScoped
public class InstitutionStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /**
   * A row of the institution file that is not in the pure record.
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

  /** All institutions of a county, by code. */
  public List<Institution> institutions(County county) {
    return read.list(
        "select id, code, name, pharmacy, primary_flag, area_code, valid_from, valid_to"
            + " from registry_institution where county_id = ? order by code",
        row ->
            new Institution(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("pharmacy"),
                row.getBoolean("primary_flag"),
                row.getString("area_code"),
                BulkRead.range(row)),
        county.id());
  }

  /** All communities of a county, by code. */
  public List<Community> communities(County county) {
    return read.list(
        "select id, code, name, lead_code, valid_from, valid_to from registry_community"
            + " where county_id = ? order by code",
        row ->
            new Community(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("lead_code"),
                BulkRead.range(row)),
        county.id());
  }

  /** All memberships of a county's institutions. */
  public List<Membership> memberships(County county) {
    return read.list(
        "select community_id, institution_id, valid_from, valid_to from registry_membership"
            + " where county_id = ? order by institution_id, valid_from",
        row ->
            new Membership(
                row.getInt("community_id"), row.getInt("institution_id"), BulkRead.range(row)),
        county.id());
  }

  /** All catchments of a county. */
  public List<Catchment> catchments(County county) {
    return read.list(
        "select kind, code, community_id, valid_from, valid_to from registry_catchment"
            + " where county_id = ? order by kind, code, valid_from",
        row ->
            new Catchment(
                Catchment.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getInt("community_id"),
                BulkRead.range(row)),
        county.id());
  }

  /** The catchments as the attribution looks them up. */
  public Catchments catchmentIndex(County county) {
    return new Catchments(catchments(county));
  }

  /** The institutions as charging looks them up, those known by a platform's number included. */
  public Providers providers(County county) {
    List<Institution> institutions = new ArrayList<>(institutions(county));
    Map<Integer, Institution> byId =
        institutions.stream().collect(Collectors.toMap(Institution::id, i -> i));
    read.each(
        "select id, national_code as other from registry_institution"
            + " where county_id = ? and national_code is not null"
            + " union select id, provincial_code from registry_institution"
            + " where county_id = ? and provincial_code is not null",
        row -> Map.entry(row.getInt("id"), row.getString("other")),
        other -> institutions.add(renamed(byId.get(other.getKey()), other.getValue())),
        county.id(),
        county.id());
    return new Providers(county, institutions, memberships(county));
  }

  private static Institution renamed(Institution i, String code) {
    return new Institution(
        i.id(), code, i.name(), i.pharmacy(), i.primary(), i.areaCode(), i.range());
  }

  /** The keys of the institutions, by code. */
  public Map<String, Integer> institutionIds(County county) {
    return institutions(county).stream()
        .collect(Collectors.toMap(Institution::code, Institution::id, (a, b) -> a, TreeMap::new));
  }

  /** The community with this code. */
  public Optional<Community> community(County county, String code) {
    return communities(county).stream().filter(c -> c.code().equals(code)).findFirst();
  }

  /** The keys of the communities, by code. */
  public Map<String, Integer> communityIds(County county) {
    return communities(county).stream()
        .collect(Collectors.toMap(Community::code, Community::id, (a, b) -> a, TreeMap::new));
  }

  /** Adds institutions; the keys in the records given are replaced by new ones. */
  public void addInstitutions(County county, List<Registration> added, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("registry_institution", added.size());
    BulkRows rows =
        new BulkRows(
            "registry_institution",
            "id",
            "county_id",
            "code",
            "name",
            "pharmacy",
            "level",
            "primary_flag",
            "parent_code",
            "area_code",
            "national_code",
            "provincial_code",
            "valid_from",
            "valid_to",
            "created_at",
            "created_by");
    for (Registration registration : added) {
      Institution i = registration.institution();
      rows.number(id++).number(county.id()).text(i.code()).text(i.name()).flag(i.pharmacy());
      rows.text(registration.level()).flag(i.primary()).text(registration.parent());
      rows.text(i.areaCode()).text(registration.nationalCode()).text(registration.provincialCode());
      end(rows, i.range(), stamp);
    }
    bulk.load(rows);
  }

  /** Adds communities; the keys in the records given are replaced by new ones. */
  public void addCommunities(County county, List<Community> added, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("registry_community", added.size());
    BulkRows rows =
        new BulkRows(
            "registry_community",
            "id",
            "county_id",
            "code",
            "name",
            "lead_code",
            "valid_from",
            "valid_to",
            "created_at",
            "created_by");
    for (Community c : added) {
      rows.number(id++).number(county.id()).text(c.code()).text(c.name()).text(c.leadInstitution());
      end(rows, c.range(), stamp);
    }
    bulk.load(rows);
  }

  /** Adds memberships. */
  public void addMemberships(County county, Map<Membership, String> tiers, Stamp stamp) {
    if (tiers.isEmpty()) {
      return;
    }
    long id = ids.reserve("registry_membership", tiers.size());
    BulkRows rows =
        new BulkRows(
            "registry_membership",
            "id",
            "county_id",
            "community_id",
            "institution_id",
            "tier",
            "valid_from",
            "valid_to",
            "created_at",
            "created_by");
    for (var added : tiers.entrySet()) {
      Membership m = added.getKey();
      rows.number(id++).number(county.id()).number(m.community()).number(m.institution());
      end(rows.text(added.getValue()), m.range(), stamp);
    }
    bulk.load(rows);
  }

  /** Adds catchments with their names. */
  public void addCatchments(County county, Map<Catchment, String> names, Stamp stamp) {
    if (names.isEmpty()) {
      return;
    }
    long id = ids.reserve("registry_catchment", names.size());
    BulkRows rows =
        new BulkRows(
            "registry_catchment",
            "id",
            "county_id",
            "kind",
            "code",
            "name",
            "community_id",
            "valid_from",
            "valid_to",
            "created_at",
            "created_by");
    for (var added : names.entrySet()) {
      Catchment c = added.getKey();
      rows.number(id++).number(county.id()).name(c.kind()).text(c.code()).text(added.getValue());
      end(rows.number(c.community()), c.range(), stamp);
    }
    bulk.load(rows);
  }

  private static void end(BulkRows rows, DateRange range, Stamp stamp) {
    rows.day(range.from()).day(range.to()).time(stamp.at()).text(stamp.by()).end();
  }
}
