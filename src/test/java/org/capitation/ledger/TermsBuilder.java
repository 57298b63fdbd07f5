package org.capitation.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.ledger.Scope.Treatment;
import org.capitation.registry.InstitutionClass;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;

/** Terms number 1, with paper by first day, late visits to the next year and a year's look-back. */
final class TermsBuilder {
  private static final DateRange ANY_DAY = DateRange.from(LocalDate.of(2000, 1, 1));

  private final List<Scope.Line> lines = new ArrayList<>();
  private long version = 1;
  private boolean paperByFirstDay = true;
  private Late late = Late.NEXT_YEAR;
  private int lookBack = 12;

  TermsBuilder version(long other) {
    version = other;
    return this;
  }

  TermsBuilder paperBySettlement() {
    paperByFirstDay = false;
    return this;
  }

  TermsBuilder late(Late other) {
    late = other;
    return this;
  }

  TermsBuilder lookBack(int months) {
    lookBack = months;
    return this;
  }

  /** These beginnings of med_type are in the package. */
  TermsBuilder in(String... medicalTypes) {
    return all(Treatment.PACKAGE, medicalTypes);
  }

  /** These beginnings of med_type are excluded. */
  TermsBuilder out(String... medicalTypes) {
    return all(Treatment.EXCLUDED, medicalTypes);
  }

  /** These beginnings of med_type stand beside the package. */
  TermsBuilder beside(String... medicalTypes) {
    return all(Treatment.SEPARATE, medicalTypes);
  }

  TermsBuilder line(Scope.Line line) {
    lines.add(line);
    return this;
  }

  ChargingTerms build() {
    return new ChargingTerms(
        new Citation("", ""), version, paperByFirstDay, late, lookBack, new Scope(lines));
  }

  /** A line about a med_type, a disease or "", and a class or nothing, on any day. */
  static Scope.Line line(
      String medicalType, String disease, InstitutionClass kind, Treatment treatment) {
    return new Scope.Line(
        new Scope.Which(medicalType, disease, Optional.ofNullable(kind)), ANY_DAY, treatment, "");
  }

  private TermsBuilder all(Treatment treatment, String... medicalTypes) {
    List.of(medicalTypes).forEach(type -> lines.add(line(type, "", null, treatment)));
    return this;
  }
}
