package org.capitation.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capitation.attribution.Home;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of a refund in the following month: V22. */
class RefundCasesTest {
  private static final Provider PROVIDER =
      new Provider(1, 1, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final Patient PATIENT =
      Patient.of(Optional.of(new Home(1, org.capitation.attribution.Reason.CONTRACT, 1)));
  private static final ChargingRule RULE = ResidentRule.closed();

  @TestFactory
  Stream<DynamicTest> L6_a_refund_stands_in_its_own_month() {
    return CaseFile.tests("V22", RefundCasesTest::read);
  }

  private static void read(CaseFile file) {
    List<Row> records = file.rows("记录");
    Totals totals = booked(records);
    file.each("各月", row -> expectMonth(row, totals));
    file.each("错误口径", row -> row.expect("统筹支付", unflagged(records, row.text("月份"))));
  }

  /** The totals of the records, each booked by the rule. */
  private static Totals booked(List<Row> records) {
    Totals totals = new Totals();
    Map<String, Entry.Charge> charges = new HashMap<>();
    for (Row row : records) {
      Visit visit = visit(row);
      Entry.Charge charge =
          visit.refund()
              ? RULE.refund(visit, Optional.ofNullable(charges.get(visit.original())), PROVIDER)
              : RULE.charge(visit, PATIENT, PROVIDER);
      charges.put(visit.settlement(), charge);
      totals.add(charge);
    }
    return totals;
  }

  private static Visit visit(Row row) {
    Optional<String> original = row.optional("原结算编号", id -> id);
    LocalDate day = row.date("结算日期");
    return new Visit(
        row.text("结算编号"),
        original.orElse(null),
        day.atStartOfDay(),
        Pot.RESIDENT,
        new Care("11", null, false),
        false,
        day,
        day.atTime(10, 30),
        new Amounts(original.isPresent() ? -1 : 1, row.money("医疗费"), row.money("统筹支付")));
  }

  private static void expectMonth(Row row, Totals totals) {
    String month = row.text("月份");
    Predicate<Totals.Line> booked =
        line -> month.equals("全年") || month.equals(line.month().toString());
    Amounts amounts = totals.charged(booked);
    row.expect("人次", amounts.visits());
    row.expect("医疗费", amounts.fee());
    row.expect("统筹支付", amounts.fund());
  }

  /** What a sum over refd_setl_flag 0 gives: not the rule, but the mistake the case warns of. */
  private static Money unflagged(List<Row> records, String month) {
    return Money.total(
        records.stream()
            .filter(row -> row.text("退费标志").equals("0"))
            .filter(row -> row.text("结算日期").startsWith(month))
            .map(row -> row.money("统筹支付"))
            .toList());
  }
}
