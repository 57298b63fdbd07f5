package org.capitation.monitoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.document.Imprint;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Watched;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The analysis of a month, read from the sample county: it says what the pages say. */
@ExtendWith(ArquillianExtension.class)
class MonthReportIT {
  private static final String SAMPLE = "339921";
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final YearMonth JUNE = YearMonth.of(2025, 6);

  @Inject private MonthKind kind;
  @Inject private Monitorings monitorings;
  @Inject private Renderer renderer;
  @Inject private Acting acting;

  @Test
  void every_figure_is_that_of_the_pages() {
    for (Pot pot : Pot.values()) {
      for (String community : List.of("C01", "C02", "C03")) {
        Report report = read(pot, 2025, JUNE, community);
        Watched now = watched(pot, 2025, JUNE, community);
        List<Table> tables = report.tables(CHINESE);
        assertEquals(
            List.of(
                now.budget(),
                now.outlook().pace().orElseThrow().due(),
                now.outlook().booked(),
                now.outlook().completed(),
                now.outlook().forecast().expected()),
            column(tables.get(0), 1).subList(0, 5));
        Watched before = watched(pot, 2025, JUNE.minusMonths(1), community);
        assertEquals(before.outlook().booked(), column(tables.get(0), 2).get(2));
        List<Money> months = now.outlook().months().stream().map(MonthOutlook::booked).toList();
        assertEquals(months, column(tables.get(1), 1));
        // spending by category: each month of service, and all of it
        assertEquals(months.subList(0, 6), column(tables.get(2), 7).subList(0, 6));
        assertEquals(now.outlook().booked(), last(tables.get(2)));
        // the institutions outside earned what went outside in the month
        Table categories = tables.get(3);
        Money away =
            ((Money) categories.total().get(2)).minus((Money) categories.rows().get(0).get(2));
        Table outflow = tables.get(4);
        assertEquals(away, outflow.total().get(4));
        assertEquals(
            away, Money.total(column(outflow, 4).stream().map(one -> (Money) one).toList()));
        assertTrue(outflow.rows().size() <= PlaceTables.NAMED + 1);
        assertEquals(now.readings().size(), tables.get(5).rows().size());
      }
    }
  }

  @Test
  void two_months_of_the_new_year_are_beside_those_of_the_last() {
    YearMonth february = YearMonth.of(2026, 2);
    Report report = read(Pot.RESIDENT, 2026, february, "C01");
    Table outlook = report.tables(CHINESE).get(0);
    assertEquals(
        watched(Pot.RESIDENT, 2025, february.minusYears(1), "C01").outlook().booked(),
        column(outlook, 3).get(2));
    assertEquals(
        watched(Pot.RESIDENT, 2026, february, "C01").deviation().orElseThrow().difference(),
        last(report.tables(CHINESE).get(6)));
    // of the first month there is none before
    Report january = read(Pot.RESIDENT, 2026, february.minusMonths(1), "C01");
    assertEquals(null, column(january.tables(CHINESE).get(0), 2).get(2));
  }

  @Test
  void it_is_printed_in_both_languages() {
    Imprint imprint =
        new Imprint("云栖县", Optional.empty(), "张敏", LocalDateTime.of(2026, 3, 2, 9, 0));
    for (YearMonth month : List.of(JUNE, YearMonth.of(2026, 2))) {
      Report report = read(Pot.RESIDENT, month.getYear(), month, "C01");
      for (Locale language : List.of(CHINESE, Locale.ENGLISH)) {
        assertTrue(renderer.pdf(report, imprint, language).length > 10_000);
      }
    }
  }

  @Test
  void a_month_that_is_not_over_is_declined_and_what_is_unknown_is_missing() {
    YearMonth march = YearMonth.of(2026, 3);
    Declined early = assertThrows(Declined.class, () -> read(Pot.RESIDENT, 2026, march, "C01"));
    assertEquals("monitoring.report.unfinished", early.key());
    read(Pot.RESIDENT, 2026, march.minusMonths(1), "C01");
    assertThrows(Missing.class, () -> read(Pot.RESIDENT, 2026, YearMonth.of(2025, 12), "C01"));
    assertThrows(Missing.class, () -> read(Pot.RESIDENT, 2025, JUNE, "C99"));
    assertThrows(Missing.class, () -> read(Pot.RESIDENT, 2025, JUNE, ""));
  }

  private static List<Object> column(Table table, int column) {
    List<Object> cells = new ArrayList<>();
    table.rows().forEach(row -> cells.add(row.get(column)));
    return cells;
  }

  private static Object last(Table table) {
    return table.total().get(table.total().size() - 1);
  }

  private Report read(Pot pot, int year, YearMonth month, String community) {
    Subject subject =
        new Subject(kind.name(), SAMPLE, Optional.of(pot), year, Optional.of(month), community);
    Report[] report = new Report[1];
    acting.run("test", SAMPLE, () -> report[0] = kind.read(subject));
    return report[0];
  }

  private Watched watched(Pot pot, int year, YearMonth month, String community) {
    Watched[] watched = new Watched[1];
    acting.run(
        "test",
        SAMPLE,
        () ->
            watched[0] =
                monitorings
                    .of(community, new Monitorings.Choice(pot, year, month))
                    .orElseThrow()
                    .parts()
                    .first());
    return watched[0];
  }
}
