package org.capitation.monitoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.CareCount;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.CareCountStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Watched;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The year of the sample county as it is watched, with its last months hidden and not. */
@ExtendWith(ArquillianExtension.class)
class MonitoringsIT {
  private static final String SAMPLE = "339921";
  private static final YearMonth LAST = YearMonth.of(2026, 2);

  @Inject private Monitorings monitorings;
  @Inject private TotalStore totals;
  @Inject private CareCountStore counts;
  @Inject private CountyStore counties;
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private UserTransaction transaction;
  @Inject private Acting acting;

  @Test
  void M2_the_whole_year_is_what_the_ledger_charges() {
    Money all = Money.ZERO;
    for (Pot pot : Pot.values()) {
      Totals year = totals.totals(counties.get(SAMPLE), pot, 2025);
      Monitored.Parts parts = at(pot, LAST);
      assertEquals(3, parts.communities().size());
      for (Watched one : parts.communities()) {
        int home = one.community().orElseThrow().id();
        assertEquals(
            year.charged(line -> line.account().home() == home).fund(), one.outlook().booked());
        assertTrue(one.budget().isPositive());
      }
      Money nobodys = parts.unattributed().orElseThrow().outlook().booked();
      all = all.plus(nobodys);
      assertEquals(
          year.charged(line -> true).fund().plus(nobodys),
          parts.county().orElseThrow().outlook().booked());
    }
    assertTrue(all.isPositive(), "nobody is unattributed");
  }

  /** Counted in another way: row by row, by the register of institutions. */
  @Test
  void M1_a_share_is_what_the_rows_of_the_ledger_come_to() {
    Watched own = at(Pot.RESIDENT, LAST).communities().get(0);
    long visits = count(own, "");
    long outside = count(own, " and x.category = 'OUTSIDE'");
    long primary =
        count(
            own,
            " and v.institution_id in (select id from registry_institution where primary_flag = 1"
                + " and area_code = '339921')");
    assertTrue(outside > 0 && primary > 0 && visits > outside + primary);
    assertEquals(BigDecimal.valueOf(visits), reading(own, Indicator.VISITS_PER_PERSON).part());
    assertEquals(BigDecimal.valueOf(primary), reading(own, Indicator.PRIMARY_SHARE).part());
    Reading unreferred = reading(own, Indicator.UNREFERRED_SHARE);
    assertEquals(BigDecimal.valueOf(outside), unreferred.whole());
    assertEquals(
        BigDecimal.valueOf(count(own, " and x.category = 'OUTSIDE' and v.unreferred = 1")),
        unreferred.part());
  }

  /** What was booked of visits of the year, pharmacies left out. */
  private long count(Watched own, String which) {
    String rows =
        "(select coalesce(sum(x.visits), 0) from %s where x.disposition = 'CHARGED'"
            + " and x.budget_year = 2025 and x.pot = 390 and x.category <> 'PHARMACY'"
            + " and x.home_community = "
            + own.community().orElseThrow().id()
            + which
            + ")";
    String visits = rows.formatted("ledger_visit v").replace("x.", "v.");
    String entries = rows.formatted("ledger_entry x join ledger_visit v on v.id = x.visit_id");
    return read.list("select " + visits + " + " + entries, row -> row.getLong(1)).get(0);
  }

  @Test
  void a_closed_month_is_counted_once_and_as_before() throws Exception {
    County county = counties.get(SAMPLE);
    YearMonth march = YearMonth.of(2025, 3);
    List<YearMonth> months = List.of(march, YearMonth.of(2025, 4));
    transaction.begin();
    try {
      bulk.batch("delete from ledger_care_count", List.<Object[]>of(new Object[0]));
      Set<CareCount> open =
          new HashSet<>(counts.counts(county, Pot.RESIDENT, 2025, months, Set.of()));
      assertTrue(open.size() >= 6, open::toString);
      for (int time = 0; time < 2; time++) {
        List<CareCount> kept = counts.counts(county, Pot.RESIDENT, 2025, months, Set.of(march));
        assertEquals(open.size(), kept.size());
        assertEquals(open, new HashSet<>(kept));
      }
      assertEquals(
          open.stream().filter(one -> one.month().equals(march)).count(),
          read.list("select count(*) from ledger_care_count", row -> row.getLong(1)).get(0));
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void M11_the_causes_add_up_to_what_was_spent() {
    for (Pot pot : Pot.values()) {
      Monitored.Parts parts = in(2026, pot, LAST);
      List<Watched> all = new ArrayList<>(parts.communities());
      parts.county().ifPresent(all::add);
      for (Watched one : all) {
        Deviation deviation = one.deviation().orElseThrow();
        assertEquals(one.outlook().booked(), deviation.spending());
        assertEquals(one.outlook().pace().orElseThrow().due(), deviation.budget());
        assertEquals(
            deviation.difference(), Money.total(deviation.parts().values().stream().toList()));
        assertTrue(deviation.parts().values().stream().filter(Money::isZero).count() < 2);
      }
    }
    assertEquals(Optional.empty(), at(Pot.RESIDENT, LAST).county().orElseThrow().deviation());
  }

  /** In every month, of both pots, the forecast is nearer than the straight line. */
  @Test
  void M3_M6_with_the_last_months_hidden_late_rows_bring_it_nearer_to_what_came() {
    List<String> lines = new ArrayList<>();
    for (Pot pot : Pot.values()) {
      Money truth = county(pot, LAST).outlook().booked();
      lines.add(pot + " came to " + truth);
      for (int month = 4; month < 12; month++) {
        Watched known = county(pot, YearMonth.of(2025, month));
        Money own = apart(known.outlook().forecast().expected(), truth);
        Money naive = apart(known.outlook().forecast().straight(), truth);
        lines.add(pot + " " + month + ": off by " + own + ", straight line by " + naive);
        assertTrue(own.compareTo(naive) < 0, lines::toString);
      }
    }
    System.out.println(String.join("\n", lines));
  }

  private static Money apart(Money one, Money other) {
    return one.max(other).minus(one.min(other));
  }

  @Test
  void a_community_sees_itself_alone_and_nobody_a_month_that_is_not_over() {
    List<Monitored> seen = new ArrayList<>();
    Account c02 =
        new Account(
            "c02",
            "",
            "",
            SAMPLE,
            Set.of(Role.COMMUNITY_ADMIN),
            new Scope.Communities(Set.of("C02")));
    Monitorings.Choice choice = new Monitorings.Choice(Pot.RESIDENT, 2025, LAST);
    acting.runAs(c02, () -> monitorings.of("", choice).ifPresent(seen::add));
    Monitored.Parts parts = seen.get(0).parts();
    assertEquals(
        List.of("C02"),
        parts.communities().stream()
            .map(one -> one.community().map(Community::code).orElse(""))
            .toList());
    assertTrue(parts.county().isEmpty() && parts.unattributed().isEmpty());
    assertThrows(Refused.class, () -> acting.runAs(c02, () -> monitorings.of("C01", choice)));
    assertThrows(Missing.class, () -> at(Pot.RESIDENT, LAST.plusMonths(1)));
    assertThrows(Missing.class, () -> at(Pot.RESIDENT, YearMonth.of(2024, 12)));
  }

  private Watched county(Pot pot, YearMonth month) {
    return at(pot, month).county().orElseThrow();
  }

  private Monitored.Parts at(Pot pot, YearMonth month) {
    return in(2025, pot, month);
  }

  private Monitored.Parts in(int year, Pot pot, YearMonth month) {
    List<Monitored> watched = new ArrayList<>();
    Monitorings.Choice choice = new Monitorings.Choice(pot, year, month);
    acting.run("test", SAMPLE, () -> monitorings.of("", choice).ifPresent(watched::add));
    return watched.get(0).parts();
  }

  private static Reading reading(Watched of, Indicator indicator) {
    return of.readings().stream()
        .filter(one -> one.indicator() == indicator)
        .findFirst()
        .orElseThrow();
  }
}
