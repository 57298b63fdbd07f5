package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.Contradiction;
import org.capitation.attribution.KnownContradiction;
import org.capitation.attribution.KnownContradiction.State;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/** 两册不符的存储. */
@ApplicationScoped
public class ContradictionStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 筛选.
   *
   * @param state nothing for all
   * @param communities the keys of the communities that one side names; nothing for all
   */
  public record Filter(Optional<State> state, Optional<Set<Integer>> communities) {}

  /** All contradictions of a county that are or were known. */
  public List<KnownContradiction> all(County county) {
    return read.list(
        "select * from attribution_contradiction where county_id = ?",
        ContradictionStore::known,
        county.id());
  }

  /** Those of these persons. */
  public List<KnownContradiction> of(County county, Collection<Long> persons) {
    return read.in(
        "select * from attribution_contradiction where county_id = "
            + county.id()
            + " and person_id in (?)",
        persons,
        ContradictionStore::known);
  }

  /** How many fit. */
  public long count(County county, Filter filter) {
    return read.list(
            "select count(*)" + where(filter), row -> row.getLong(1), arguments(county, filter))
        .get(0);
  }

  /** Those that fit, the open ones first, then by person and time. */
  public List<KnownContradiction> find(County county, Filter filter, long skipped, int most) {
    return read.list(
        "select *"
            + where(filter)
            + " order by state <> 'OPEN', person_id, pot, valid_from limit "
            + most
            + " offset "
            + skipped,
        ContradictionStore::known,
        arguments(county, filter));
  }

  private static String where(Filter filter) {
    return " from attribution_contradiction where county_id = ?"
        + filter.state().map(state -> " and state = ?").orElse("")
        + filter
            .communities()
            .map(ContradictionStore::list)
            .map(
                keys ->
                    " and (contract_community in "
                        + keys
                        + " or designation_community in "
                        + keys
                        + ")")
            .orElse("");
  }

  private static String list(Set<Integer> keys) {
    List<String> all = new ArrayList<>(List.of("0"));
    keys.forEach(key -> all.add(key.toString()));
    return "(" + String.join(",", all) + ")";
  }

  private static Object[] arguments(County county, Filter filter) {
    return filter
        .state()
        .map(state -> new Object[] {county.id(), state.name()})
        .orElseGet(() -> new Object[] {county.id()});
  }

  /** Adds contradictions. */
  public void add(County county, List<KnownContradiction> added) {
    BulkRows rows =
        new BulkRows(
            "attribution_contradiction",
            "county_id",
            "person_id",
            "pot",
            "valid_from",
            "valid_to",
            "contract_community",
            "designation_community",
            "state",
            "created_at",
            "created_by",
            "settled_at",
            "settled_by");
    for (KnownContradiction known : added) {
      Contradiction what = known.what();
      rows.number(county.id()).number(known.person()).text(what.pot().insuranceType());
      rows.day(what.range().from()).day(what.range().to());
      rows.number(what.contract()).number(what.designation()).name(known.state());
      rows.time(known.found().at()).text(known.found().by());
      rows.time(known.settled().map(Stamp::at).orElse(null));
      rows.text(known.settled().map(Stamp::by).orElse(null)).end();
    }
    bulk.load(rows);
  }

  /** Writes where contradictions stand now, and when they end. */
  public void change(County county, List<KnownContradiction> changed) {
    bulk.batch(
        "update attribution_contradiction set valid_to = ?, state = ?, settled_at = ?,"
            + " settled_by = ? where county_id = ? and person_id = ? and pot = ?"
            + " and valid_from = ? and contract_community = ? and designation_community = ?",
        changed.stream().map(known -> values(county, known)).toList());
  }

  private static Object[] values(County county, KnownContradiction known) {
    Contradiction what = known.what();
    return new Object[] {
      what.range().to(),
      known.state().name(),
      known.settled().map(Stamp::at).orElse(null),
      known.settled().map(Stamp::by).orElse(null),
      county.id(),
      known.person(),
      what.pot().insuranceType(),
      what.range().from(),
      what.contract(),
      what.designation()
    };
  }

  private static KnownContradiction known(ResultSet row) throws SQLException {
    LocalDateTime settled = row.getObject("settled_at", LocalDateTime.class);
    return new KnownContradiction(
        row.getLong("person_id"),
        new Contradiction(
            Pot.of(row.getString("pot")).orElseThrow(),
            BulkRead.range(row),
            row.getInt("contract_community"),
            row.getInt("designation_community")),
        State.valueOf(row.getString("state")),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")),
        settled == null
            ? Optional.empty()
            : Optional.of(new Stamp(settled, row.getString("settled_by"))));
  }
}
