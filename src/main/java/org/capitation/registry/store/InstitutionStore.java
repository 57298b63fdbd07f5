package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.Communities;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Institution;
import org.capitation.registry.Membership;
import org.capitation.registry.Providers;

/** 机构目录的存储: institutions, communities, memberships and catchments of a county. */
@ApplicationScoped
public class InstitutionStore {
  @Inject private BulkRead read;

  /** All institutions of a county, by code. */
  public List<Institution> institutions(County county) {
    return read.list(
        "select id, code, name, pharmacy, primary_flag, area_code, valid_from, valid_to"
            + " from registry_institution where county_id = ? order by code",
        InstitutionStore::institution,
        county.id());
  }

  static Institution institution(ResultSet row) throws SQLException {
    return new Institution(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        row.getBoolean("pharmacy"),
        row.getBoolean("primary_flag"),
        row.getString("area_code"),
        BulkRead.range(row));
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

  /** The catchments as the attribution looks them up, on the days of their communities (G6). */
  public Catchments catchmentIndex(County county) {
    return new Catchments(existing(county).catchments(catchments(county)));
  }

  /**
   * The institutions as charging looks them up, those known by a platform's number included;
   * members on the days of their communities (G6).
   */
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
    return new Providers(county, institutions, existing(county).memberships(memberships(county)));
  }

  private Communities existing(County county) {
    return new Communities(communities(county));
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
}
