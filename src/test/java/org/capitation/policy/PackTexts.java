package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.capitation.value.Citation;

/** The text of a good pack, section by section, to be changed part by part. */
public final class PackTexts {
  static final String DOCUMENT = "云栖医保〔2024〕31号";

  private static final String HEADING =
      """
      policy: 390-2025
      status: in-force
      pot: 390
      year: 2025
      document: {number: 云栖医保〔2024〕31号, title: 实施办法, issued: 2024-12-20}
      valid: {from: 2025-01-01, to: 2025-12-31}
      """;
  private static final String ENROLMENT =
      """
      enrolment: {article: 第四条, min-years: 1, max-years: 5, list-cap: 2000, expiring-days: 30, expired-days: 90}
      """;
  private static final String ATTRIBUTION =
      """
      attribution:
        article: 第五条
        first: [exception, contract, designation]
        then: {newborn: [guardian, household], student: [school, household], resident: [household, residence], flexible: [household], employee: [employer], retiree: []}
        counting: {by: month, day: 15}
      """;
  private static final String BUDGET =
      """
      budget: {article: 第八条, total: {handed-down: 42000000.50}, reserve: 5%, regime: fixed-total, method: member-months}
      """;
  private static final String CHARGING =
      """
      charging:
        article: 第九条
        paper: first-day
        late: next-year
        look-back: 12
        scope:
          - {med-type: "11", is: package}
          - {med-type: "14", is: separate, reason: chronic}
          - {med-type: "14", disease: "M039", institution: primary, is: package}
          - {med-type: "28", from: 2025-07-01, to: 2025-11-30, is: excluded, reason: day-surgery}
      """;
  private static final String PAYMENT =
      """
      payment: {article: 第十条, regime: claims, withheld: 3%}
      """;
  private static final String SETTLEMENT =
      """
      settlement:
        article: 第十二条
        reserve: draw
        all:
          surplus: {bands: [{to: 3%, retained: 80%}, {to: 6%, retained: 60%}, {retained: 0%}], cap: {budget: 5%, yuan: 500000}}
          overrun: {bands: [{to: 5%, fund: 60%}, {fund: 0%}], limit: {budget: 8%}}
        withheld: {all-from: 90}
      """;

  /** A whole pack. */
  public static final String GOOD =
      HEADING + ENROLMENT + ATTRIBUTION + BUDGET + CHARGING + PAYMENT + SETTLEMENT;

  private PackTexts() {}

  /** The good pack with a part of its text changed. */
  public static String with(String part, String other) {
    if (!GOOD.contains(part)) {
      throw new IllegalArgumentException(part);
    }
    return GOOD.replace(part, other);
  }

  /** The terms of a pack. */
  static Pack.Terms terms(String text) {
    return PackReader.read(1, 1, text).terms();
  }

  /** An article of the good pack's document. */
  static Citation article(String article) {
    return new Citation(DOCUMENT, article);
  }

  /** The first thing that is wrong with a pack. */
  static Fault fault(String text) {
    return refused(text).faults().get(0);
  }

  /** Why a pack is refused. */
  static BadPack refused(String text) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThrows(BadPack.class, () -> PackReader.read(1, 1, text)));
  }

  /** The good pack is refused for this key when a part of its text is changed. */
  static void expectRefused(String key, String part, String other) {
    String changed = other == null ? "" : other.replace("\\n", "\n");
    assertEquals(key, fault(with(part, changed)).key());
  }
}
