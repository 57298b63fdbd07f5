package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.bulk.Snapshot;
import org.capitation.ledger.ChainCheck;
import org.capitation.ledger.ChainCheck.Link;
import org.capitation.ledger.Entry;
import org.capitation.registry.County;

/** 更正链扫描: reads visits with all versions, originals and entries, as they were at one moment. */
@ApplicationScoped
public class ChainScan {
  /** A visit has many more columns than are asked for here. */
  private static final String COLUMNS =
      "id, revision, setl_id, original_setl_id, updated_at, person_id, institution_id,"
          + " institution_class, med_type, dise_no, referred_from, pay_loc, begun_on, settled_at,"
          + " service_date, pot, home_community, provider_community, category, reason, signed,"
          + " service_month, accounting_month, budget_year, terms_id, attribution_version, visits,"
          + " fee, fund";

  /** These visits, every version of their records, and those of their originals, over any steps. */
  public List<Link> links(Moment moment, County county, Collection<Long> visits) {
    Snapshot at = moment.at();
    Set<String> next =
        new HashSet<>(
            at.in(
                "select setl_id from ledger_visit where id in (?)",
                visits,
                row -> row.getString(1)));
    Map<Long, Link> found = new HashMap<>();
    Set<String> asked = new HashSet<>();
    while (!next.isEmpty()) {
      asked.addAll(next);
      List<Optional<Link>> links =
          at.in(
              "select "
                  + COLUMNS
                  + " from ledger_visit where county_id = "
                  + county.id()
                  + " and setl_id in (?)",
              next,
              row -> Reading.ifLegible(row, ChainScan::link));
      next = new HashSet<>();
      for (Link link : links.stream().flatMap(Optional::stream).toList()) {
        found.put(link.booked().id(), link);
        if (link.booked().visit().refund()) {
          next.add(link.booked().visit().original());
        }
      }
      next.removeAll(asked);
    }
    return withEntries(at, found);
  }

  /**
   * 补记.
   *
   * @param attribution the version of the attribution that it came with, or {@link
   *     ChainCheck#NOT_TOLD}
   */
  private record Later(long visit, Entry entry, long attribution) {}

  private static List<Link> withEntries(Snapshot at, Map<Long, Link> links) {
    at
        .in(
            "select visit_id, kind, pot, home_community, provider_community, category, reason, signed,"
                + " service_month, accounting_month, budget_year, visits, fee, fund, terms_id,"
                + " version_id from ledger_entry where visit_id in (?) order by id",
            links.keySet(),
            row -> Reading.ifLegible(row, ChainScan::later))
        .stream()
        .flatMap(Optional::stream)
        .forEach(later -> links.computeIfPresent(later.visit(), (key, link) -> with(link, later)));
    return List.copyOf(links.values());
  }

  /** What moves a visit tells on what it stands from then on. */
  private static Link with(Link link, Later later) {
    long attribution =
        later.entry() instanceof Entry.Transfer ? later.attribution() : link.attribution();
    return new Link(
        link.booked().with(List.of(later.entry())), link.person(), attribution, link.serviceDate());
  }

  private static Later later(ResultSet row) throws SQLException {
    long version = row.getLong("version_id");
    return new Later(
        row.getLong("visit_id"), Booked.entry(row), row.wasNull() ? ChainCheck.NOT_TOLD : version);
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        Booked.visit(row),
        row.getLong("person_id"),
        row.getLong("attribution_version"),
        row.getObject("service_date", LocalDate.class));
  }
}
