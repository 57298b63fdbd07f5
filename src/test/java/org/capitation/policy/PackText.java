package org.capitation.policy;

/** The text of a good pack, to be changed line by line. */
public final class PackText {
  public static final String GOOD =
      """
      policy: 390-2025
      pot: 390
      year: 2025
      document: {number: 云栖医保〔2024〕31号, title: 实施办法, issued: 2024-12-20}
      valid: {from: 2025-01-01, to: 2025-12-31}
      enrolment: {article: 第四条, min-years: 1, max-years: 5, list-cap: 2000}
      attribution: {article: 第五条, order: [contract, household, employer], retirees: employer}
      budget: {article: 第八条, total: 42000000.50, reserve: 5%, snapshot-day: 15, method: member-months}
      charging: {article: 第九条, paper: first-day, excluded: [{med-type: "14", reason: chronic}, {med-type: "28", reason: day-surgery}]}
      payment: {article: 第十条, withheld: 3%}
      settlement:
        article: 第十二条
        surplus: [{to: 3%, retained: 80%}, {to: 6%, retained: 60%}, {retained: 0%}]
        overrun: [{to: 5%, fund: 60%}, {fund: 0%}]
      """;

  private PackText() {}

  /** The good pack with a part of its text changed. */
  public static String with(String part, String other) {
    if (!GOOD.contains(part)) {
      throw new IllegalArgumentException(part);
    }
    return GOOD.replace(part, other);
  }
}
