package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.registry.Community;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of late records and of changed attributions: L02. */
class LateCasesTest {
  private static final Provider PROVIDER =
      new Provider(1, Community.NONE, InstitutionClass.HOSPITAL, Place.OUTSIDE);
  private static final Map<String, Late> LATE = Map.of("次年预算", Late.NEXT_YEAR, "基金承担", Late.FUND);

  @TestFactory
  Stream<DynamicTest> L6_L8_L11_L12_late_records_and_transfers() {
    return CaseFile.tests("L02", LateCasesTest::read);
  }

  private static void read(CaseFile file) {
    file.each("跨年", LateCasesTest::expectLate);
    file.each("跨年退费", LateCasesTest::expectLateRefund);
    file.each("追溯期", LateCasesTest::expectOutcome);
    Totals totals = story(file.rows("经过")).totals();
    file.each("各月", row -> expectMonth(row, totals));
  }

  private static void expectLate(Row row) {
    Visit visit = visit("S1", row.date("就诊日")).build();
    LedgerAccount account = locked(row).charge(visit, at("A"), PROVIDER).account();
    row.expect("记入年度", String.valueOf(account.budgetYear()));
    row.expect("以前年度项目", account.priorYear(1) ? "是" : "否");
    row.expect("承担", bearer(account));
  }

  private static void expectLateRefund(Row row) {
    Books books = new Books(ResidentRule.closed());
    books.post(List.of(incoming(visit("S1", row.date("就诊日")), "A")));
    books.change(locked(row));
    books.post(List.of(incoming(visit("R1", row.date("退费日")).original("S1"), "A")));
    LedgerAccount account = books.newest("S1R").standing().orElseThrow().account();
    row.expect("记入年度", String.valueOf(account.budgetYear()));
    row.expect("承担", bearer(account));
  }

  private static void expectOutcome(Row row) {
    TermsBuilder terms = ResidentRule.terms().lookBack((int) row.count("追溯月数"));
    Books books = new Books(ResidentRule.closed());
    books.post(List.of(incoming(visit("S1", row.date("就诊日")), "A")));
    YearMonth closed = YearMonth.parse(row.text("已结账月份"));
    books.change(ResidentRule.of(terms, new AccountingCalendar(Set.of(closed))));
    row.expect("处理", books.reattribute("S1", at("B")).get(0).moved() ? "调账" : "超出追溯");
  }

  /** Books what happened, one thing after the other; there is one visit. */
  private static Books story(List<Row> events) {
    Books books = new Books(ResidentRule.closed());
    for (Row event : events) {
      Optional<LocalDate> day = event.optional("日期", LocalDate::parse);
      Optional<String> fund = event.optional("统筹支付", yuan -> yuan);
      Optional<String> home = event.optional("归属", name -> name);
      switch (event.text("事件")) {
        case "就诊" ->
            books.post(
                List.of(incoming(visit("S1", day.orElseThrow()).fund(fund.get()), home.get())));
        case "退费" -> books.post(List.of(refund(day.orElseThrow(), fund.get())));
        case "结账" -> books.change(ResidentRule.closed(YearMonth.from(day.orElseThrow())));
        default -> books.reattribute("S1", at(home.orElseThrow()));
      }
    }
    return books;
  }

  private static Incoming refund(LocalDate day, String fund) {
    Visit visit =
        new Visit(
            "R" + day,
            "S1",
            day.atStartOfDay(),
            Pot.RESIDENT,
            new Care("11", null, false),
            false,
            day,
            day.atStartOfDay(),
            new Amounts(-1, Money.ofYuan(fund), Money.ofYuan(fund)));
    return new Incoming(visit, Patient.UNKNOWN, PROVIDER);
  }

  private static void expectMonth(Row row, Totals totals) {
    String month = row.text("月份");
    for (String home : List.of("A", "B")) {
      row.expect(
          home,
          totals
              .charged(
                  line ->
                      line.account().home() == SmallCounty.key(home)
                          && (month.equals("全年") || month.equals(line.month().toString())))
              .fund());
    }
  }

  private static String bearer(LedgerAccount account) {
    return account.reason() == Reason.LATE ? "基金" : SmallCounty.name(account.home());
  }

  private static ChargingRule locked(Row row) {
    return ResidentRule.of(
        ResidentRule.terms().late(LATE.get(row.text("办法"))),
        new AccountingCalendar(Set.of(), Set.of(new Year(Pot.RESIDENT, (int) row.count("已清算年度")))));
  }

  private static VisitBuilder visit(String settlement, LocalDate day) {
    return new VisitBuilder().settlement(settlement).begun(day.toString()).settled(day + "T10:00");
  }

  private static Incoming incoming(VisitBuilder visit, String home) {
    return new Incoming(visit.build(), at(home), PROVIDER);
  }

  private static Patient at(String home) {
    return RandomRecords.at(SmallCounty.key(home));
  }
}
