package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Capitals;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of monthly payments: V02, V06 (the months), V07 and V24 g. */
class PaymentCasesTest {
  @TestFactory
  Stream<DynamicTest> P2_97_and_3_per_cent_of_Shenzhen() {
    return CaseFile.tests("V02", PaymentCasesTest::months);
  }

  @TestFactory
  Stream<DynamicTest> P6_70_per_cent_by_months_of_primary_care() {
    return CaseFile.tests("V06a", PaymentCasesTest::byMonths);
  }

  @TestFactory
  Stream<DynamicTest> P6_70_per_cent_up_front_of_Ningxia() {
    return CaseFile.tests("V07", PaymentCasesTest::upFront);
  }

  @TestFactory
  Stream<DynamicTest> P4_P8_the_monthly_statement_of_Tianjin() {
    return CaseFile.tests("V24g", PaymentCasesTest::quota);
  }

  private static void months(CaseFile file) {
    Ratio withheld = file.rows("预留比例").get(0).percent("预留");
    PaymentRule rule = new PaymentRule(Given.terms(Given.CLAIMS, withheld));
    file.each("逐月", row -> expect(row, List.of(accepted(rule, row))));
    file.each("三个月", row -> expect(row, List.of(accepted(rule, row))));
    List<Payment> months = file.rows("三个月").stream().map(row -> accepted(rule, row)).toList();
    file.each("三个月合计", row -> expect(row, months));
  }

  private static Payment accepted(PaymentRule rule, Row row) {
    PaymentMonth month = Given.earned(1, "0.00", row.money("审核额").toString());
    return rule.statement(YearOfPayments.NEW, month).payment();
  }

  private static void expect(Row row, List<Payment> months) {
    row.expect("拨付", Money.total(months.stream().map(Payment::paid).toList()));
    row.expect("预留", Money.total(months.stream().map(Payment::withheld).toList()));
  }

  private static void byMonths(CaseFile file) {
    Ratio share = file.rows("办法").get(0).percent("按月预拨");
    file.each(
        "分月",
        row -> {
          List<Payment> year = year(Given.prepaid(Given.EQUAL, share), row.money("年度预算"));
          Payment sum = year.stream().reduce(Payment.ZERO, Payment::plus);
          row.expect("全年预拨", sum.paid());
          assertEquals(
              1, year.subList(0, 11).stream().map(Payment::paid).distinct().count(), "equal parts");
          row.expect("前十一个月各", year.get(0).paid());
          row.expect("第十二个月", year.get(11).paid());
          row.expect("留到年终", sum.withheld());
        });
  }

  private static void upFront(CaseFile file) {
    Ratio share = file.rows("办法").get(0).percent("年初预拨");
    file.each(
        "算例",
        row -> {
          List<Payment> year = year(Given.prepaid(Instalments.upFront(), share), row.money("年度包干"));
          row.expect("年初拨付", year.get(0).paid());
          row.expect("预留", year.get(0).withheld());
          Payment later = year.stream().skip(1).reduce(Payment.ZERO, Payment::plus);
          row.expect("以后各月", later.approved());
        });
  }

  /** A year in which nobody moves. */
  private static List<Payment> year(Regime regime, Money budget) {
    List<PaymentMonth> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> Given.earned(number, budget.toString(), "0.00"))
            .toList();
    return Given.statements(Given.terms(regime, Ratio.ZERO), YearOfPayments.NEW, months).stream()
        .map(MonthlyStatement::payment)
        .toList();
  }

  private static void quota(CaseFile file) {
    file.each(
        "月结",
        row -> {
          MonthlyStatement month = secondMonth(row);
          Payment payment = month.payment();
          row.expect("本月指标", payment.allotted());
          row.expect("有效指标", payment.allotted().plus(month.before().quotaLeft()));
          row.expect("应审", payment.accepted());
          row.expect("结转下月", month.after().carried());
          row.expect("应支付", payment.approved());
          row.expect("预留", payment.withheld());
          row.expect("支付", payment.payable());
          row.expect("实际收回", payment.debtRecovered());
          row.expect("实际支付", payment.paid());
          row.expect("剩余额", month.after().debtOwed());
          row.expect("指标结余", month.after().quotaLeft());
          row.expect("大写", Capitals.of(payment.paid()));
        });
  }

  /** The month after one that left some of its quota. */
  private static MonthlyStatement secondMonth(Row row) {
    Money budget = row.money("年度预算");
    Money quota = Given.EQUAL.toDate(budget, 1);
    Money used = quota.minus(row.money("上月结余"));
    Payment first =
        new Payment(used, quota, Money.ZERO, used, used, Money.ZERO, Money.ZERO, Money.ZERO);
    PaymentTerms terms =
        new PaymentTerms(
            Given.BASIS,
            Given.QUOTA,
            row.percent("预留比例"),
            new RecoveryLimit(Optional.of(row.money("每月限额")), Optional.empty()),
            Optional.empty());
    MonthlyClaims claims =
        new MonthlyClaims(
            row.money("申报"),
            Money.ZERO,
            Money.ZERO,
            new MonthlyClaims.Examined(row.money("拒付"), row.money("调整")));
    YearOfPayments before = YearOfPayments.opened(row.money("应收回"), Money.ZERO).plus(first);
    return new PaymentRule(terms).statement(before, new PaymentMonth(2, budget, claims));
  }
}
