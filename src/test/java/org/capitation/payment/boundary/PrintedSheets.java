package org.capitation.payment.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Circulation;
import org.capitation.access.Signature;
import org.capitation.access.SigningStep;
import org.capitation.payment.AdvanceTerms;
import org.capitation.payment.Instalments;
import org.capitation.payment.MonthlyClaims;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.PaymentMonth;
import org.capitation.payment.PaymentRule;
import org.capitation.payment.PaymentTerms;
import org.capitation.payment.RecoveryLimit;
import org.capitation.payment.Regime;
import org.capitation.payment.Sheet;
import org.capitation.payment.YearOfPayments;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Stamp;

/**
 * Sheets of January 2026 made by hand: prepaid budgets, 2 % withheld, debt and advance recovered.
 */
final class PrintedSheets {
  static final YearMonth MONTH = YearMonth.of(2026, 1);
  private static final DateRange ALWAYS =
      DateRange.ofDays(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));
  private static final PaymentTerms TERMS =
      new PaymentTerms(
          new Citation("云栖医保〔2025〕31号", "第十条"),
          new Regime.Prepaid(new Instalments.Equal(), Ratio.ONE),
          Ratio.ofPercent("2"),
          new RecoveryLimit(Optional.of(Money.ofYuan("10000.00")), Optional.empty()),
          Optional.of(
              new AdvanceTerms(
                  new Citation("云栖医保〔2025〕31号", "第九条"),
                  BigDecimal.ONE,
                  1,
                  Optional.empty(),
                  AdvanceTerms.Recovery.MONTHLY)));

  private PrintedSheets() {}

  /** Who gets a statement: the budget of the year, the debt of last year and the advance. */
  record Payee(String code, String name, int year, String budget, String debt, String advance) {}

  static final List<Payee> TWO =
      List.of(
          new Payee("C01", "云栖县人民医院医共体", 2026, "1200000.00", "25000.00", "60000.00"),
          new Payee("C02", "云栖县中医院医共体", 2026, "600000.00", "0.00", "0.00"));

  static PrintedSheet sheet(Sheet.State state, List<Payee> payees) {
    List<Sheets.Row> rows = new ArrayList<>();
    Map<Long, MonthlyStatement> worked = new HashMap<>();
    for (Payee payee : payees) {
      long id = rows.size() + 1;
      MonthlyStatement statement = statement(payee);
      worked.put(id, statement);
      rows.add(row(id, payee, statement, state));
    }
    Stamp stamp = new Stamp(LocalDateTime.of(2026, 2, 5, 9, 30), "zhang");
    Sheet sheet =
        new Sheet(
            9,
            Pot.RESIDENT,
            MONTH,
            Sheet.Kind.PREPARED,
            new Sheet.Standing(state, 4, null, stamp, stamp),
            rows.stream().map(Sheets.Row::line).toList());
    return new PrintedSheet(
        "云栖县",
        "云栖医保〔2025〕31号",
        new Sheets.Shown(sheet, circulation(stamp), rows, 2026),
        worked,
        Map.of("zhang", "张敏", "sun", "孙立"));
  }

  private static Circulation circulation(Stamp stamp) {
    return new Circulation(
        List.of(SigningStep.PREPARE, SigningStep.REVIEW, SigningStep.APPROVE),
        new Circulation.Content("digest", "zhang", 4, stamp),
        List.of(new Signature(SigningStep.PREPARE, stamp, "digest", 1)),
        Optional.empty());
  }

  private static MonthlyStatement statement(Payee payee) {
    MonthlyClaims claims =
        new MonthlyClaims(
            Money.ofYuan("60000.00"),
            Money.ofYuan("1200.00"),
            Money.ofYuan("4000.00"),
            MonthlyClaims.Examined.NOTHING);
    int number = (2026 - payee.year()) * 12 + 1;
    return new PaymentRule(TERMS)
        .statement(
            YearOfPayments.opened(Money.ofYuan(payee.debt()), Money.ofYuan(payee.advance())),
            new PaymentMonth(number, Money.ofYuan(payee.budget()), claims));
  }

  private static Sheets.Row row(
      long id, Payee payee, MonthlyStatement statement, Sheet.State state) {
    int key = Integer.parseInt(payee.code().substring(1));
    Optional<Sheet.Remitted> remitted =
        Optional.of(
                new Sheet.Remitted(
                    LocalDate.of(2026, 2, 10),
                    "凭-" + id,
                    new Stamp(LocalDateTime.of(2026, 2, 10, 15, 0), "sun")))
            .filter(paid -> state == Sheet.State.PAID);
    return new Sheets.Row(
        new Sheet.Line(
            id,
            key,
            payee.year(),
            new Sheet.Ground(
                1, Optional.of(7L), statement.month().budget(), Money.ZERO, Optional.empty()),
            statement.month().claims(),
            statement.payment(),
            remitted),
        new Community(key, payee.code(), payee.name(), "H" + key, ALWAYS),
        Optional.of("协议 " + payee.code()));
  }
}
