package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.Snapshot;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Care;
import org.capitation.ledger.ChainCheck.Link;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Visit;
import org.capitation.registry.County;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;

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
      List<Link> links =
          at.in(
              "select "
                  + COLUMNS
                  + " from ledger_visit where county_id = "
                  + county.id()
                  + " and setl_id in (?)",
              next,
              ChainScan::link);
      next = new HashSet<>();
      for (Link link : links) {
        found.put(link.booked().id(), link);
        if (link.booked().visit().refund()) {
          next.add(link.booked().visit().original());
        }
      }
      next.removeAll(asked);
    }
    return withEntries(at, found);
  }

  private record Later(long visit, Entry entry) {}

  private static List<Link> withEntries(Snapshot at, Map<Long, Link> links) {
    Map<Long, List<Entry>> later = new HashMap<>();
    at.in(
            "select * from ledger_entry where visit_id in (?) order by id",
            links.keySet(),
            row -> new Later(row.getLong("visit_id"), entry(row)))
        .forEach(l -> later.computeIfAbsent(l.visit(), v -> new ArrayList<>()).add(l.entry()));
    later.forEach(
        (visit, entries) ->
            links.computeIfPresent(
                visit,
                (key, link) ->
                    new Link(
                        link.booked().with(entries),
                        link.person(),
                        link.attribution(),
                        link.serviceDate())));
    return List.copyOf(links.values());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var account = Columns.account(row);
    var month = BulkRead.month(row.getInt("accounting_month"));
    var amounts = Columns.amounts(row);
    long terms = row.getLong("terms_id");
    return switch (row.getString("kind")) {
      case "CHARGE" -> new Entry.Charge(account, month, amounts, terms);
      case "REVERSAL" -> new Entry.Reversal(account, month, amounts, terms);
      default -> new Entry.Transfer(account, month, amounts, terms);
    };
  }

  private static Link link(ResultSet row) throws SQLException {
    var account = Columns.account(row);
    Visit visit =
        new Visit(
            row.getString("setl_id"),
            row.getString("original_setl_id"),
            row.getObject("updated_at", LocalDateTime.class),
            Pot.of(row.getString("pot")).orElseThrow(),
            new Care(
                row.getString("med_type"),
                row.getString("dise_no"),
                row.getString("referred_from") != null),
            Visit.PAPER.equals(row.getString("pay_loc")),
            row.getObject("begun_on", LocalDate.class),
            row.getObject("settled_at", LocalDateTime.class),
            Columns.amounts(row));
    Provider provider =
        new Provider(
            row.getInt("institution_id"),
            account.provider(),
            InstitutionClass.valueOf(row.getString("institution_class")),
            account.category().place());
    Entry charge =
        new Entry.Charge(
            account,
            BulkRead.month(row.getInt("accounting_month")),
            visit.amounts(),
            row.getLong("terms_id"));
    return new Link(
        new BookedVisit(
            row.getLong("id"), row.getInt("revision"), visit, provider, List.of(charge)),
        row.getLong("person_id"),
        row.getLong("attribution_version"),
        row.getObject("service_date", LocalDate.class));
  }
}
