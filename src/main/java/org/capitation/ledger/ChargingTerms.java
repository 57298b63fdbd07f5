package org.capitation.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Unfit;

/**
 * 记账规定: what the outpatient budget does not bear.
 *
 * @param basis the document that says so
 * @param version the number of the policy pack, stored with every charge
 * @param paperByFirstDay paper reimbursements count on the first day of the visit, not on the day
 *     of settlement (L2)
 * @param exclusions the categories of treatment left out (L3)
 */
public record ChargingTerms(
    Citation basis, long version, boolean paperByFirstDay, List<Exclusion> exclusions) {
  /**
   * A category of treatment that is left out, or put back in.
   *
   * @param medicalType the beginning of med_type
   * @param excluded whether it is left out; false puts a longer prefix back in
   * @param reason a word for it, the key of its message
   */
  public record Exclusion(String medicalType, boolean excluded, String reason) {}

  /**
   * Puts the longest prefixes first.
   *
   * @throws IllegalArgumentException if a prefix is listed twice
   */
  public ChargingTerms {
    if (exclusions.stream().map(Exclusion::medicalType).distinct().count() != exclusions.size()) {
      throw new Unfit("prefix-twice", exclusions);
    }
    exclusions =
        exclusions.stream()
            .sorted(Comparator.comparing((Exclusion e) -> e.medicalType().length()).reversed())
            .toList();
  }

  /** The exclusion that fits a med_type by its longest prefix, if it is left out. */
  public Optional<Exclusion> excludes(String medicalType) {
    for (Exclusion exclusion : exclusions) {
      if (medicalType.startsWith(exclusion.medicalType())) {
        return exclusion.excluded() ? Optional.of(exclusion) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
