package org.capitation.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One whole year of one community in each regime, month by month: P01 and P02. */
class YearCasesTest {
  @TestFactory
  Stream<DynamicTest> P12_a_year_of_accepted_claims() {
    return CaseFile.tests(
        "P01",
        file -> check(file, Given.QUOTA, AdvanceTerms.Recovery.MONTHLY, YearCasesTest::claims));
  }

  @TestFactory
  Stream<DynamicTest> P12_the_same_year_prepaid() {
    return CaseFile.tests(
        "P02",
        file ->
            check(
                file,
                Given.prepaid(Given.EQUAL, file.rows("规定").get(0).percent("按月预拨")),
                AdvanceTerms.Recovery.YEAR_END,
                YearCasesTest::prepaid));
  }

  /** Compares the columns that only one of the regimes has. */
  private interface Columns {
    void expect(Row row, MonthlyStatement month);
  }

  private static void check(
      CaseFile file, Regime regime, AdvanceTerms.Recovery recovery, Columns columns) {
    Row given = file.rows("规定").get(0);
    PaymentTerms terms =
        new PaymentTerms(
            Given.BASIS,
            regime,
            given.percent("预留"),
            limit(given),
            Optional.of(
                new AdvanceTerms(Given.BASIS, BigDecimal.ONE, 1, Optional.empty(), recovery)));
    YearOfPayments opened = YearOfPayments.opened(given.money("上年欠款"), given.money("周转金"));
    List<PaymentMonth> months =
        file.rows("逐月").stream().map(row -> month(row, given.money("年度预算"))).toList();
    List<MonthlyStatement> year = Given.statements(terms, opened, months);
    file.each(
        "逐月",
        row -> {
          MonthlyStatement month = year.get(row.number());
          columns.expect(row, month);
          expect(row, month);
        });
    file.each("年终", row -> expectEnd(row, months, year.get(11).after()));
  }

  private static RecoveryLimit limit(Row given) {
    Ratio share = given.percent("限支付的");
    return new RecoveryLimit(Optional.of(given.money("每月限额")), Optional.of(share));
  }

  private static PaymentMonth month(Row row, Money budget) {
    MonthlyClaims claims =
        new MonthlyClaims(
            row.money("申报"),
            row.money("他人"),
            row.money("外出"),
            new MonthlyClaims.Examined(row.money("拒付"), row.money("调整")));
    return new PaymentMonth(row.number() + 1, budget, claims);
  }

  private static void claims(Row row, MonthlyStatement month) {
    row.expect("审核通过", month.payment().accepted());
    row.expect("有效指标", month.before().quotaLeft().plus(month.payment().allotted()));
    row.expect("累计审核", month.after().sum().accepted());
  }

  private static void prepaid(Row row, MonthlyStatement month) {
    row.expect("预算一份", month.payment().allotted());
    row.expect("留到年终", month.payment().kept());
    row.expect("本月发生", month.payment().net());
    row.expect("累计发生", month.after().sum().net());
  }

  private static void expect(Row row, MonthlyStatement month) {
    Payment payment = month.payment();
    YearOfPayments after = month.after();
    row.expect("应支付", payment.approved());
    row.expect("预留", payment.withheld());
    row.expect("收回欠款", payment.debtRecovered());
    row.expect("收回周转金", payment.advanceRecovered());
    row.expect("实际拨付", payment.paid());
    row.expect("结转下月", after.carried());
    row.expect("累计到账", after.cash());
    row.expect("核对", accounted(after));
  }

  /** Cash + withheld + recovered − advance + carried: what the months came to. */
  static Money accounted(YearOfPayments year) {
    return year.cash()
        .plus(year.sum().withheld())
        .plus(year.sum().debtRecovered())
        .plus(year.sum().advanceRecovered())
        .minus(year.advance())
        .plus(year.carried());
  }

  private static void expectEnd(Row row, List<PaymentMonth> months, YearOfPayments year) {
    Money spending =
        Money.total(
            months.stream()
                .map(PaymentMonth::claims)
                .map(c -> c.earned().minus(c.fromOthers()).plus(c.elsewhere()))
                .toList());
    YearEnd end = year.end(row.money("留用或承担"), year.sum().withheld());
    row.expect("支出", spending);
    row.expect("结余", row.money("核定预算").minus(spending));
    row.expect("应得", end.entitlement());
    row.expect("各月应支付", year.sum().approved());
    row.expect("补拨或收回", end.difference());
    row.expect("预留兑现", end.released());
    row.expect("周转金余额", year.advanceOwed());
    row.expect("欠款余额", year.debtOwed());
    row.expect("年终结算", end.amount());
    row.expect("全年到账", year.cash().plus(end.amount()));
    row.expect("核对", year.cash().plus(end.amount()).plus(year.debt()));
  }
}
