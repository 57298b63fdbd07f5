package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.Snapshot;
import org.capitation.ledger.Alike;
import org.capitation.ledger.ChainCheck;
import org.capitation.ledger.ChainCheck.Link;
import org.capitation.ledger.ChainCheck.Version;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Pile;
import org.capitation.registry.County;

/** 更正链扫描: reads visits with all versions, originals and entries, as they were at one moment. */
@ApplicationScoped
public class ChainScan {
  /** As many visits as one query takes. */
  public static final int AT_ONCE = BulkRead.KEYS;

  private static final String COLUMNS =
      "select v.slip, v.setl_id, v.revision, v.original_setl_id from ";

  private static final String RECORDS =
      COLUMNS
          + "ledger_visit a straight_join ledger_visit v"
          + " on v.county_id = a.county_id and v.setl_id = a.setl_id where a.id in (?)";

  private static final String ENTRIES =
      "select visit_id, kind, pot, home_community, provider_community, category, reason, signed,"
          + " service_month, accounting_month, budget_year, visits, fee, fund, terms_id, version_id"
          + " from ledger_entry where visit_id in (?) order by id";

  /**
   * 所求.
   *
   * @param visits the keys of visits
   * @param piles what is alike, by mark, as far as it is known
   * @param later whether a visit, by key, has entries beside its first charge
   */
  public record Asked(Collection<Long> visits, Map<Long, Pile> piles, LongPredicate later) {}

  /** 版本行. */
  private record Found(VisitSlip slip, Version record) {}

  /** These visits, every version of their records, and those of their originals, over any steps. */
  public List<Link> links(Moment moment, County county, Asked asked) {
    Snapshot at = moment.at();
    Map<Long, Found> found = new HashMap<>();
    Set<String> records = new HashSet<>();
    Set<String> next = add(found, at.in(RECORDS, asked.visits, ChainScan::found), records);
    while (!next.isEmpty()) {
      String originals =
          COLUMNS + "ledger_visit v where v.county_id = " + county.id() + " and v.setl_id in (?)";
      records.addAll(next);
      next = add(found, at.in(originals, next, ChainScan::found), records);
    }
    Map<Long, List<Later>> later =
        at
            .in(
                ENTRIES,
                found.keySet().stream().filter(asked.later::test).toList(),
                row -> Reading.ifLegible(row, ChainScan::later))
            .stream()
            .flatMap(Optional::stream)
            .collect(Collectors.groupingBy(Later::visit));
    Map<Long, Alike> alike = alike(at, found.values(), asked.piles);
    return found.values().stream()
        .filter(one -> alike.get(one.slip.mark()).illegible().isEmpty())
        .map(
            one ->
                link(
                    one,
                    alike.get(one.slip.mark()),
                    later.getOrDefault(one.slip.visit(), List.of())))
        .toList();
  }

  private static Found found(ResultSet row) throws SQLException {
    VisitSlip slip = new VisitSlip(row.getBytes(1));
    slip.next();
    return new Found(slip, new Version(row.getString(2), row.getInt(3), row.getString(4)));
  }

  /** Takes versions, and tells of which records the originals are still missing. */
  private static Set<String> add(Map<Long, Found> found, List<Found> more, Set<String> records) {
    Set<String> originals = new HashSet<>();
    for (Found one : more) {
      found.put(one.slip.visit(), one);
      records.add(one.record.settlement());
      if (one.record.refund()) {
        originals.add(one.record.original());
      }
    }
    originals.removeAll(records);
    return originals;
  }

  private static Map<Long, Alike> alike(
      Snapshot at, Collection<Found> found, Map<Long, Pile> piles) {
    Map<Long, Alike> alike = new HashMap<>();
    Map<Long, Long> unknown = new HashMap<>();
    for (Found one : found) {
      Pile pile = piles.get(one.slip.mark());
      if (pile == null) {
        unknown.put(one.slip.mark(), one.slip.visit());
      } else {
        alike.put(one.slip.mark(), pile.alike());
      }
    }
    Map<Long, Alike> samples = SlipScan.alike(at, unknown.values());
    unknown.forEach((mark, visit) -> alike.put(mark, samples.get(visit)));
    return alike;
  }

  /**
   * 补记.
   *
   * @param attribution the version of the attribution that it came with, or {@link
   *     ChainCheck#NOT_TOLD}
   */
  private record Later(long visit, Entry entry, long attribution) {}

  /** What moves a visit tells on what it stands from then on. */
  private static Link link(Found found, Alike alike, List<Later> later) {
    List<Entry> entries = new ArrayList<>(later.size() + 1);
    entries.add(alike.charge(found.slip));
    long attribution = found.slip.attribution();
    for (Later one : later) {
      entries.add(one.entry);
      attribution = one.entry instanceof Entry.Transfer ? one.attribution : attribution;
    }
    return new Link(found.slip, alike, found.record, attribution, entries);
  }

  private static Later later(ResultSet row) throws SQLException {
    long version = row.getLong("version_id");
    return new Later(
        row.getLong("visit_id"), Booked.entry(row), row.wasNull() ? ChainCheck.NOT_TOLD : version);
  }
}
