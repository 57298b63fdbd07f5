package org.capitation.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.ChargingTerms;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.ledger.Scope;
import org.capitation.ledger.Scope.Treatment;
import org.capitation.registry.InstitutionClass;
import org.capitation.value.DateRange;

/** 读记账条款. */
final class ChargingReader {
  private static final int MOST_MONTHS = 120;
  private static final int LONGEST_TYPE = 6;
  private static final int LONGEST_DISEASE = 30;
  private static final int LONGEST_REASON = 40;

  /** A line without a first day has held for as long as there are records. */
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  private static final Map<String, Treatment> TREATMENTS =
      Map.of(
          "package", Treatment.PACKAGE,
          "separate", Treatment.SEPARATE,
          "excluded", Treatment.EXCLUDED);
  private static final Map<String, InstitutionClass> CLASSES =
      Map.of(
          "pharmacy", InstitutionClass.PHARMACY,
          "primary", InstitutionClass.PRIMARY,
          "hospital", InstitutionClass.HOSPITAL);

  private ChargingReader() {}

  static ChargingTerms read(Section s, String document, long id) {
    boolean byFirstDay = s.word("paper", Map.of("first-day", true, "settlement", false));
    Late late = s.word("late", Map.of("next-year", Late.NEXT_YEAR, "fund", Late.FUND));
    int lookBack = s.number("look-back", 0, MOST_MONTHS);
    ChargingTerms terms =
        new ChargingTerms(s.basis(document), id, byFirstDay, late, lookBack, scope(s));
    s.end();
    return terms;
  }

  private static Scope scope(Section s) {
    List<Scope.Line> lines = s.sections("scope").stream().map(ChargingReader::line).toList();
    if (lines.isEmpty()) {
      throw s.bad("scope", "missing");
    }
    return s.checked("scope", () -> new Scope(lines));
  }

  private static Scope.Line line(Section s) {
    Scope.Which which =
        new Scope.Which(
            s.text("med-type", LONGEST_TYPE),
            s.has("disease") ? s.text("disease", LONGEST_DISEASE) : "",
            s.has("institution") ? Optional.of(s.word("institution", CLASSES)) : Optional.empty());
    Treatment treatment = s.word("is", TREATMENTS);
    String reason = treatment == Treatment.PACKAGE ? "" : s.text("reason", LONGEST_REASON);
    Scope.Line line = new Scope.Line(which, days(s), treatment, reason);
    s.end();
    return line;
  }

  private static DateRange days(Section s) {
    LocalDate from = s.ifDay("from").orElse(EVER);
    LocalDate to = s.ifDay("to").orElse(null);
    return s.checked("to", () -> DateRange.ofDays(from, to));
  }
}
