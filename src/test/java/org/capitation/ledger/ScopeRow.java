package org.capitation.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.capitation.cases.Row;
import org.capitation.ledger.Scope.Treatment;
import org.capitation.registry.InstitutionClass;
import org.capitation.value.DateRange;

/** A line of an inclusion list, as a case writes it. */
final class ScopeRow {
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private static final Map<String, Treatment> TREATMENTS =
      Map.of("纳入", Treatment.PACKAGE, "单列", Treatment.SEPARATE, "不纳入", Treatment.EXCLUDED);
  private static final Map<String, InstitutionClass> CLASSES =
      Map.of(
          "药店", InstitutionClass.PHARMACY,
          "基层", InstitutionClass.PRIMARY,
          "医院", InstitutionClass.HOSPITAL);

  private ScopeRow() {}

  static Scope.Line line(Row row) {
    return new Scope.Line(
        new Scope.Which(
            row.text("医疗类别"),
            row.optional("病种", disease -> disease).orElse(""),
            row.optional("机构类别", ScopeRow::institutionClass)),
        DateRange.ofDays(
            row.optional("起", LocalDate::parse).orElse(EVER),
            row.optional("止", LocalDate::parse).orElse(null)),
        TREATMENTS.get(row.text("归类")),
        row.optional("原因", reason -> reason).orElse(""));
  }

  /** A class by its Chinese word. */
  static InstitutionClass institutionClass(String word) {
    return Optional.of(CLASSES.get(word)).orElseThrow();
  }
}
