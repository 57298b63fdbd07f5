package org.capitation.ledger.boundary;

import static org.capitation.ledger.boundary.Disputants.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.document.Imprint;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Totals;
import org.capitation.ledger.boundary.Disputes.Verdict;
import org.capitation.ledger.store.TotalStore;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The papers of the ledger, read from the books: they say what the totals say. */
@ExtendWith(ArquillianExtension.class)
class LedgerReportsIT {
  private static final String SAMPLE = "339921";
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final YearMonth JUNE = YearMonth.of(2025, 6);

  @Inject private MatrixKind matrix;
  @Inject private CheckKind check;
  @Inject private TotalStore totals;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Disputants them;
  @Inject private Renderer renderer;
  @Inject private Acting acting;

  @Test
  void L9_rows_and_columns_of_the_matrix_are_the_two_ledgers() {
    List<Community> communities = institutions.communities(counties.get(SAMPLE));
    for (Pot pot : Pot.values()) {
      Totals year = totals.totals(counties.get(SAMPLE), pot, 2025);
      List<Table> tables = read(matrix, SAMPLE, pot, JUNE, "").tables(CHINESE);
      for (Table table : tables) {
        boolean month = table == tables.get(0);
        int all = table.columns().size() - 1;
        for (int row = 0; row < communities.size(); row++) {
          int key = communities.get(row).id();
          assertEquals(
              year.charged(line -> line.account().home() == key && isIn(line.month(), month))
                  .fund(),
              table.rows().get(row).get(all));
          assertEquals(
              year.sum(
                      line ->
                          line.account().isOfPackage()
                              && line.account().provider() == key
                              && isIn(line.month(), month))
                  .fund(),
              table.total().get(row + 1));
        }
        assertEquals(communities.size() + 1, table.rows().size());
        assertEquals(
            year.sum(line -> line.account().isOfPackage() && isIn(line.month(), month)).fund(),
            table.total().get(all));
        assertTrue(((Money) table.total().get(all)).isPositive());
      }
    }
  }

  private static boolean isIn(YearMonth booked, boolean month) {
    return month ? booked.equals(JUNE) : !booked.isAfter(JUNE);
  }

  @Test
  void the_check_lists_what_the_totals_charge_outside() {
    for (Pot pot : Pot.values()) {
      for (Community community : institutions.communities(counties.get(SAMPLE))) {
        List<Table> tables = read(check, SAMPLE, pot, JUNE, community.code()).tables(CHINESE);
        Totals year = totals.totals(counties.get(SAMPLE), pot, 2025);
        for (Category category : Category.values()) {
          Amounts charged =
              year.charged(
                  line ->
                      line.account().home() == community.id()
                          && line.account().category() == category
                          && line.month().equals(JUNE));
          List<Object> row = tables.get(2).rows().get(category.ordinal());
          assertEquals(List.of(charged.visits(), charged.fee(), charged.fund()), row.subList(1, 4));
        }
        Table visits = tables.get(0);
        assertTrue(!visits.rows().isEmpty());
        for (List<Object> row : visits.rows()) {
          assertTrue(row.get(3).toString().contains("*"), row::toString);
          assertTrue(row.get(4).toString().contains("***********"), row::toString);
        }
        assertEquals(tables.get(1).total().get(5), visits.total().get(10));
      }
    }
  }

  @Test
  void the_check_tells_the_own_disputes_and_no_decision_before_all_have_signed() {
    String county = "338740";
    them.open(county);
    them.take(
        county,
        visit("S1", "03-10", "50.00"),
        visit("S2", "03-11", "20.00"),
        visit("S3", "04-11", "8.00"));
    them.settle(county, them.file(county, "S1"), Verdict.TRANSFER, "C02");
    them.prepare(county, them.file(county, "S2"), Verdict.REFUSAL, null);
    them.file(county, "S3");
    YearMonth march = YearMonth.of(2025, 3);
    Table march1 = read(check, county, Pot.RESIDENT, march, "C01").tables(CHINESE).get(3);
    assertEquals(List.of("S1", "S2"), march1.rows().stream().map(row -> row.get(0)).toList());
    assertEquals(List.of("成立", "裁定会签中"), march1.rows().stream().map(row -> row.get(8)).toList());
    assertTrue(march1.rows().get(0).get(9).toString().startsWith("调整至 "));
    assertEquals(null, march1.rows().get(1).get(9));
    assertEquals(Money.ofYuan("70.00"), march1.total().get(10));
    Report april = read(check, county, Pot.RESIDENT, march.plusMonths(1), "C01");
    assertEquals(3, april.tables(CHINESE).get(3).rows().size());
    // another community sees none of it
    assertEquals(
        List.of(), read(check, county, Pot.RESIDENT, march, "C02").tables(CHINESE).get(3).rows());
  }

  @Test
  void a_month_that_is_not_over_is_declined_and_what_is_unknown_is_missing() {
    YearMonth march = YearMonth.of(2026, 3);
    for (ReportKind kind : List.of(matrix, check)) {
      Declined early =
          assertThrows(Declined.class, () -> read(kind, SAMPLE, Pot.RESIDENT, march, "C01"));
      assertEquals("ledger.report.unfinished", early.key());
      read(kind, SAMPLE, Pot.RESIDENT, march.minusMonths(1), "C01");
      assertThrows(
          Missing.class,
          () -> read(kind, SAMPLE, Pot.RESIDENT, 2025, YearMonth.of(2024, 12), "C01"));
    }
    assertThrows(Missing.class, () -> read(check, SAMPLE, Pot.RESIDENT, JUNE, "C99"));
    assertThrows(Missing.class, () -> read(matrix, SAMPLE, Pot.RESIDENT, 2030, march, ""));
  }

  @Test
  void they_are_printed_in_both_languages() {
    Imprint imprint =
        new Imprint("云栖县", Optional.empty(), "张敏", LocalDateTime.of(2026, 3, 2, 9, 0));
    for (ReportKind kind : List.of(matrix, check)) {
      Report report = read(kind, SAMPLE, Pot.RESIDENT, JUNE, "C01");
      for (Locale language : List.of(CHINESE, Locale.ENGLISH)) {
        assertTrue(renderer.pdf(report, imprint, language).length > 10_000);
      }
    }
  }

  private Report read(ReportKind kind, String county, Pot pot, YearMonth month, String whose) {
    return read(kind, county, pot, month.getYear(), month, whose);
  }

  private Report read(
      ReportKind kind, String county, Pot pot, int year, YearMonth month, String whose) {
    Subject subject =
        new Subject(kind.name(), county, Optional.of(pot), year, Optional.of(month), whose);
    Report[] report = new Report[1];
    acting.run("test", county, () -> report[0] = kind.read(subject));
    return report[0];
  }
}
