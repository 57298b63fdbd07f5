package org.capitation.ledger;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.ledger.Reconciliation.Explanation;
import org.capitation.ledger.Reconciliation.Line;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.ledger.Reconciliation.State;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of a month set beside the totals of the platform: L03. */
class ReconciliationCasesTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 3);
  private static final Map<String, InstitutionClass> CLASSES =
      Map.of(
          "医院", InstitutionClass.HOSPITAL,
          "基层", InstitutionClass.PRIMARY,
          "药店", InstitutionClass.PHARMACY);
  private static final Map<String, Clearing> CLEARINGS =
      Map.of(
          "门诊", Clearing.OUTPATIENT,
          "住院", Clearing.INPATIENT,
          "药店", Clearing.PHARMACY,
          "异地", Clearing.OFF_SITE);
  private static final Map<State, String> STATES =
      Map.of(
          State.AGREES, "相符",
          State.DIFFERS, "不符",
          State.MISSING_HERE, "我方没有",
          State.MISSING_THERE, "对方没有");

  @TestFactory
  Stream<DynamicTest> L16_L17_a_month_is_reconciled() {
    return CaseFile.tests("L03", ReconciliationCasesTest::read);
  }

  private static void read(CaseFile file) {
    file.each("清算类别", ReconciliationCasesTest::expectClearing);
    List<ControlTotal> theirs =
        file.rows("对方").stream().map(ReconciliationCasesTest::total).toList();
    Map<Part, Amounts> ours = new HashMap<>();
    file.rows("我方").forEach(row -> ours.put(part(row), amounts(row)));
    Reconciliation result = reconcile(theirs, ours, Map.of());
    file.each("对账", row -> expectLine(row, result));
    file.each("合计", row -> expectSum(row, result));
    Line differing = line(result, new Part("H2", Optional.of(Clearing.OUTPATIENT)));
    file.each("说明", row -> expectExplained(row, differing, theirs, ours));
  }

  private static void expectClearing(Row row) {
    Optional<Clearing> found =
        Clearing.of(row.text("支付地点"), row.text("医疗类别"), CLASSES.get(row.text("机构")));
    row.expect("清算类别", found.map(ReconciliationCasesTest::word));
  }

  private static void expectLine(Row row, Reconciliation result) {
    Line line = line(result, part(row));
    row.expect("结果", STATES.get(line.state()));
    row.expect("人次差", line.difference().visits());
    row.expect("医疗费差", line.difference().fee());
    row.expect("统筹差", line.difference().fund());
  }

  private static void expectSum(Row row, Reconciliation result) {
    row.expect("我方统筹", result.ours().fund());
    row.expect("对方统筹", result.theirs().fund());
    row.expect("差额", result.difference().fund());
    row.expect("未说明", result.open().size());
  }

  private static void expectExplained(
      Row row, Line differing, List<ControlTotal> theirs, Map<Part, Amounts> ours) {
    Explanation given =
        new Explanation(
            with(differing.theirs().orElseThrow(), row.money("说明时对方")),
            with(differing.ours(), row.money("说明时我方")),
            "一条记录下月交付",
            new Stamp(LocalDateTime.MIN, "clerk"));
    Reconciliation again = reconcile(theirs, ours, Map.of(differing.part(), given));
    row.expect("仍有效", line(again, differing.part()).isOpen() ? "否" : "是");
  }

  private static Amounts with(Amounts amounts, Money fund) {
    return new Amounts(amounts.visits(), amounts.fee(), fund);
  }

  private static Reconciliation reconcile(
      List<ControlTotal> theirs, Map<Part, Amounts> ours, Map<Part, Explanation> explanations) {
    return new ReconciliationRule(MONTH, Pot.RESIDENT)
        .reconcile(theirs, ours, Amounts.ZERO, explanations);
  }

  private static Line line(Reconciliation result, Part part) {
    return result.lines().stream().filter(one -> one.part().equals(part)).findFirst().orElseThrow();
  }

  private static ControlTotal total(Row row) {
    return new ControlTotal(
        new ControlTotal.Key(
            MONTH,
            Pot.RESIDENT,
            row.optional("机构", code -> code).orElse(ControlTotal.ALL),
            row.optional("清算类别", type -> type).orElse(ControlTotal.ALL)),
        amounts(row),
        null,
        null);
  }

  private static Part part(Row row) {
    return new Part(
        row.optional("机构", code -> code).orElse(ControlTotal.ALL),
        row.optional("清算类别", CLEARINGS::get));
  }

  private static Amounts amounts(Row row) {
    return new Amounts(row.count("人次"), row.money("医疗费"), row.money("统筹支付"));
  }

  private static String word(Clearing clearing) {
    return CLEARINGS.entrySet().stream()
        .filter(entry -> entry.getValue() == clearing)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
