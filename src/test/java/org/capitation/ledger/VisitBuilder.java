package org.capitation.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * A resident's ordinary visit of 2025-06-10, 80.00 of which the pool pays 50.00; or else as said.
 */
final class VisitBuilder {
  private String original;
  private Pot pot = Pot.RESIDENT;
  private String medicalType = "11";
  private String disease;
  private boolean referred;
  private String settlement = "S1";
  private boolean paper;
  private String begun = "2025-06-10";
  private String settled = "2025-06-10T10:00";
  private String updated;
  private String fund = "50.00";

  VisitBuilder original(String settlement) {
    original = settlement;
    return this;
  }

  VisitBuilder settlement(String other) {
    settlement = other;
    return this;
  }

  VisitBuilder pot(Pot other) {
    pot = other;
    return this;
  }

  VisitBuilder medicalType(String type) {
    medicalType = type;
    return this;
  }

  VisitBuilder disease(String code) {
    disease = code;
    return this;
  }

  VisitBuilder referred() {
    referred = true;
    return this;
  }

  VisitBuilder paper() {
    paper = true;
    return this;
  }

  VisitBuilder begun(String day) {
    begun = day;
    return this;
  }

  VisitBuilder settled(String time) {
    settled = time;
    return this;
  }

  VisitBuilder updated(String time) {
    updated = time;
    return this;
  }

  VisitBuilder fund(String yuan) {
    fund = yuan;
    return this;
  }

  /** The visit; a refund takes the same amounts back. */
  Visit build() {
    Amounts amounts = new Amounts(1, Money.ofYuan("80.00"), Money.ofYuan(fund));
    return new Visit(
        original == null ? settlement : original + "R",
        original,
        LocalDateTime.parse(updated == null ? settled : updated),
        pot,
        new Care(medicalType, disease, referred),
        paper,
        LocalDate.parse(begun),
        LocalDateTime.parse(settled),
        original == null ? amounts : amounts.negated());
  }
}
