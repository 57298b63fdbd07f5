package org.capitation.ledger;

import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/**
 * 台账校验: a re-derivation of the ledger from its rows, and what it found (L19).
 *
 * @param id our key
 * @param year the budget year; nothing for all
 * @param asked who asked for it, and when
 * @param began when it began; null before
 * @param ended when it came to its end; null before, and if it broke off
 * @param scope what was looked at
 * @param findings what was found, by kind
 */
public record Verification(
    long id,
    OptionalInt year,
    Stamp asked,
    LocalDateTime began,
    LocalDateTime ended,
    Scope scope,
    List<Finding> findings) {
  /**
   * 校验范围: accepted = charged + excluded + not chargeable (L5).
   *
   * @param visits the records, by the first charge of each
   * @param charged those that were charged
   * @param excluded those beside the package or excluded
   * @param notChargeable those that nobody could be charged for
   * @param entries the later entries
   * @param lines the lines of the totals
   */
  public record Scope(
      long visits, long charged, long excluded, long notChargeable, long entries, long lines) {}

  /**
   * 差异合计.
   *
   * @param kind what
   * @param count how many
   * @param fund the pool payments that they are about
   */
  public record Finding(Difference.Kind kind, long count, Money fund) {}

  /**
   * 差异行: a difference with what leads to it.
   *
   * @param settlement setl_id; null if it is about no single visit
   * @param person our key of the patient, or null
   * @param account where it stands
   * @param parts in what it differs
   * @param fund the pool payment that it is about
   */
  public record Row(
      Difference.Kind kind,
      String settlement,
      Long person,
      Place account,
      List<Difference.Part> parts,
      Money fund) {}

  /**
   * 所在科目.
   *
   * @param year the budget year
   * @param month the accounting month, as 2025-03
   * @param home the code of the community that bears it; null for nobody
   */
  public record Place(Pot pot, int year, String month, String home) {}

  /** It came to its end and found nothing wrong. */
  public boolean clean() {
    return ended != null && findings.stream().noneMatch(f -> f.kind().wrong());
  }
}
