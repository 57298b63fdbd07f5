package org.capitation.monitoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.TotalStore;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.boundary.Monitorings.Watched;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
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
  @Inject private CountyStore counties;
  @Inject private Acting acting;

  @Test
  void M2_the_whole_year_is_what_the_ledger_charges() {
    for (Pot pot : Pot.values()) {
      Totals year = totals.totals(counties.get(SAMPLE), pot, 2025);
      List<Watched> watched = at(pot, LAST);
      Money sum = Money.ZERO;
      for (Watched one : watched.subList(1, watched.size())) {
        int home = one.community().orElseThrow().id();
        Money spent = year.charged(line -> line.account().home() == home).fund();
        assertEquals(spent, one.outlook().booked());
        assertTrue(one.budget().isPositive());
        sum = sum.plus(spent);
      }
      assertEquals(4, watched.size());
      assertEquals(sum, watched.get(0).outlook().booked());
      assertEquals(year.charged(line -> true).fund(), sum);
    }
  }

  @Test
  void M1_a_share_is_what_the_ledger_counts() {
    Totals year = totals.totals(counties.get(SAMPLE), Pot.RESIDENT, 2025);
    Amounts all = year.charged(line -> line.account().category() != Category.PHARMACY);
    Amounts outside =
        year.charged(
            line ->
                Set.of(Category.OUTSIDE, Category.POOLING_AREA)
                    .contains(line.account().category()));
    assertEquals(
        Quotient.of(all.visits() - outside.visits(), all.visits()),
        at(Pot.RESIDENT, LAST).get(0).figures().get(Indicator.COUNTY_SHARE));
  }

  @Test
  void M3_M6_with_the_last_months_hidden_late_rows_bring_it_nearer_to_what_came() {
    List<String> lines = new ArrayList<>();
    Money straight = Money.ZERO;
    Money forecast = Money.ZERO;
    for (Pot pot : Pot.values()) {
      Money truth = at(pot, LAST).get(0).outlook().booked();
      for (int month = 4; month < 12; month++) {
        Watched known = at(pot, YearMonth.of(2025, month)).get(0);
        Money own = apart(known.outlook().forecast().expected(), truth);
        Money naive = apart(known.outlook().forecast().straight(), truth);
        lines.add(pot + " " + month + ": off by " + own + ", straight line by " + naive);
        forecast = forecast.plus(own);
        straight = straight.plus(naive);
      }
      lines.add(pot + " came to " + truth);
    }
    System.out.println(String.join("\n", lines));
    assertTrue(forecast.compareTo(straight) < 0, lines::toString);
  }

  private static Money apart(Money one, Money other) {
    return one.max(other).minus(one.min(other));
  }

  @Test
  void a_community_sees_itself_alone_and_nobody_a_month_that_is_not_over() {
    List<Watched> seen = new ArrayList<>();
    Account c02 =
        new Account(
            "c02",
            "",
            "",
            SAMPLE,
            Set.of(Role.COMMUNITY_ADMIN),
            new Scope.Communities(Set.of("C02")));
    acting.runAs(c02, () -> seen.addAll(monitorings.of(Pot.RESIDENT, 2025, LAST)));
    assertEquals(
        List.of("C02"),
        seen.stream().map(one -> one.community().map(Community::code).orElse("all")).toList());
    assertThrows(Missing.class, () -> at(Pot.RESIDENT, LAST.plusMonths(1)));
    assertThrows(Missing.class, () -> at(Pot.RESIDENT, YearMonth.of(2024, 12)));
  }

  private List<Watched> at(Pot pot, YearMonth month) {
    List<Watched> watched = new ArrayList<>();
    acting.run("test", SAMPLE, () -> watched.addAll(monitorings.of(pot, 2025, month)));
    return watched;
  }
}
