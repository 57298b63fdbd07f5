package org.capitation.payment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.document.Imprint;
import org.capitation.document.Part;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Subject;
import org.capitation.document.Table;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.Sheet;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets are printed as they were signed, with steps that come to the same figures (P19). */
@ExtendWith(ArquillianExtension.class)
class SheetReportIT {
  private static final String SAMPLE = "339921";
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Payers payers;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @Inject private Rulings rulings;
  @Inject private Payments payments;
  @Inject private Sheets sheets;
  @Inject private WorkedSheets worked;
  @Inject private SheetReports counties;
  @Inject private StatementReports statements;
  @Inject private CountyStore store;
  @Inject private Renderer renderer;

  @ParameterizedTest
  @EnumSource(Pot.class)
  void P19_all_months_of_the_sample_are_derived_again_with_their_steps(Pot pot) {
    List<Sheets.Shown> all = call(SAMPLE, () -> sheets.list(pot, 2025));
    assertEquals(12, all.size());
    for (Sheets.Shown shown : all) {
      assertTrue(shown.rows().size() > 1);
      assertWorked(SAMPLE, shown.sheet());
    }
  }

  @ParameterizedTest
  @EnumSource(Pot.class)
  void report_of_the_sample_says_what_the_sheet_says(Pot pot) {
    YearMonth month = YearMonth.of(2025, 12);
    Sheets.Shown shown = call(SAMPLE, () -> sheets.ofMonth(pot, month)).orElseThrow();
    Report report = call(SAMPLE, () -> counties.read(subject(SAMPLE, pot, month, "")));
    Table table = report.tables(CHINESE).get(0);
    assertEquals(shown.rows().size(), table.rows().size());
    assertEquals(shown.sum(), table.total().get(11));
    assertEquals(
        shown.rows().size(),
        report.parts(CHINESE).stream().filter(Part.Steps.class::isInstance).count());
    prints(report);
    for (Recipient one :
        call(SAMPLE, () -> statements.recipients(subject(SAMPLE, pot, month, "")))) {
      Report own = call(SAMPLE, () -> statements.read(subject(SAMPLE, pot, month, one.code())));
      assertTrue(
          own.tables(CHINESE).get(0).rows().stream()
              .allMatch(row -> row.get(1).equals(one.name())));
      prints(own);
    }
  }

  @Test
  void P19_advances_and_debts_count_from_when_they_were_known() {
    String county = county("338720");
    pay(county, 0, 2);
    office.change(
        "insert into payment_advance select -338720, c.id, 390, m.id, 2025, 120000.00, '%s', 'it'"
                .formatted(now(county))
            + " from registry_county c join registry_community m on m.county_id = c.id"
            + " where c.code = '338720' and m.code = 'C01'");
    office.change(
        "insert into payment_year_end (id, county_id, pot, budget_year, number, community_id,"
            + " amount, debt_year, created_at, created_by) select -338720, c.id, 390, 2024, 0, m.id,"
            + " -777.00, 2025, '%s', 'it'".formatted(now(county))
            + " from registry_county c join registry_community m on m.county_id = c.id"
            + " where c.code = '338720' and m.code = 'C01'");
    pay(county, 2, 4);
    assertEquals(
        List.of("0.00 0.00", "0.00 0.00", "777.00 120000.00", "777.00 120000.00"),
        months(county, 4).stream()
            .map(one -> one.before().debt() + " " + one.before().advance())
            .toList());
  }

  @Test
  void P14_P15_money_that_follows_people_is_derived_from_those_it_was_paid_for() {
    String county = county("338721");
    pay(county, 0, 3);
    rule(county, "2025-02-01", "C02");
    pay(county, 3, 4);
    rule(county, "2025-02-01", "C01");
    List<MonthlyStatement> months = months(county, 4);
    assertEquals(Money.ZERO, months.get(2).month().adjustment());
    assertTrue(months.get(3).month().adjustment().isNegative());
    assertTrue(months.get(3).steps().stream().anyMatch(step -> step.rule().equals("P15")));
  }

  @Test
  void communities_get_their_statements_once_the_sheet_is_approved() {
    String county = "338722";
    office.open(county);
    office.settle(county, 4);
    payers.close(county, FIRST);
    Subject first = subject(county, Pot.RESIDENT, FIRST, "C01");
    assertEquals("payment.denied.none", denied(() -> counties.read(first.to("")), county));
    assertEquals("payment.denied.none", denied(() -> statements.read(first), county));
    long former = payers.prepare(county, FIRST);
    payers.sign(county, former, Staff.CLERK);
    int seen = payers.seen(county, former);
    staff.run(county, Staff.REVIEWER, () -> sheets.stop(former, seen, "漏记退费"));
    assertEquals("payment.denied.none", denied(() -> counties.read(first.to("")), county));
    long id = payers.prepare(county, FIRST);
    assertTrue(state(county, first).contains("草稿"));
    assertEquals("payment.denied.unsettled", denied(() -> statements.read(first), county));
    payers.signAll(county, id);
    assertEquals(
        List.of("C01", "C02"),
        call(county, () -> statements.recipients(first)).stream().map(Recipient::code).toList());
    assertEquals(
        "第一医共体2025年1月城乡居民医保门诊包干基金拨付表", call(county, () -> statements.read(first)).title(CHINESE));
    assertThrows(Missing.class, () -> call(county, () -> statements.read(first.to("C99"))));
    assertTrue(state(county, first).startsWith("已支付"), "nothing is to be paid");
  }

  private void prints(Report report) {
    for (Locale language : List.of(CHINESE, Locale.ENGLISH)) {
      Imprint imprint =
          new Imprint("云栖县", Optional.empty(), "张敏", LocalDateTime.of(2026, 3, 2, 9, 0));
      byte[] pdf = renderer.pdf(report, imprint, language);
      assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }
  }

  private String state(String county, Subject subject) {
    return call(county, () -> counties.read(subject.to(""))).parts(CHINESE).stream()
        .filter(Part.Facts.class::isInstance)
        .map(Part.Facts.class::cast)
        .findFirst()
        .map(facts -> facts.all().get(2).value())
        .orElseThrow();
  }

  /** The statements of the first community in the first months, derived again. */
  private List<MonthlyStatement> months(String county, int count) {
    List<MonthlyStatement> months = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      YearMonth month = FIRST.plusMonths(i);
      Sheet sheet = call(county, () -> sheets.ofMonth(Pot.RESIDENT, month)).orElseThrow().sheet();
      assertWorked(county, sheet);
      months.add(
          call(county, () -> worked.of(store.get(county), sheet)).get(sheet.lines().get(0).id()));
    }
    return months;
  }

  private void assertWorked(String county, Sheet sheet) {
    var all = call(county, () -> worked.of(store.get(county), sheet));
    sheet
        .lines()
        .forEach(
            line -> {
              assertTrue(all.containsKey(line.id()), () -> sheet.month() + " " + line);
              assertEquals(line.payment(), all.get(line.id()).payment());
            });
  }

  private static Subject subject(String county, Pot pot, YearMonth month, String recipient) {
    return new Subject(
        "payment-month", county, Optional.of(pot), 2025, Optional.of(month), recipient);
  }

  private String denied(Supplier<?> work, String county) {
    return assertThrows(Declined.class, () -> call(county, work)).key();
  }

  private <T> T call(String county, Supplier<T> work) {
    List<T> result = new ArrayList<>();
    office.run(county, () -> result.add(work.get()));
    return result.get(0);
  }

  /** The time at which the newest sheet was prepared, and a little. */
  private String now(String county) {
    return office
        .rows(
            county,
            "select date_add(max(created_at), interval 1000 microsecond) from payment_sheet"
                + " where county_id = ?")
        .get(0);
  }

  /** Money follows people; the two communities have as many of them. */
  private String county(String county) {
    office.open(county);
    String pack =
        PackTexts.with(
                "regime: fixed-total, method: member-months",
                "regime: fixed-rate, method: per-head, rate: {yuan: 600.00}, switching: monthly")
            .replace("regime: claims", "regime: prepaid, instalments: equal");
    office.run(county, () -> packs.add(pack));
    office.settle(county, 60);
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.NOTICE));
    return county;
  }

  private void pay(String county, int from, int to) {
    for (int month = from; month < to; month++) {
      YearMonth next = FIRST.plusMonths(month);
      office.run(county, () -> payments.takeOver(next));
    }
  }

  private void rule(String county, String from, String community) {
    DateRange days = DateRange.ofDays(LocalDate.parse(from), LocalDate.of(2025, 12, 31));
    Rulings.Content content =
        new Rulings.Content(
            Pot.RESIDENT, days, community, new Ruling.Ground("云栖医保〔2025〕7号", "住在福利院"));
    office.run(county, () -> rulings.record(Office.certificate(0), content));
  }
}
