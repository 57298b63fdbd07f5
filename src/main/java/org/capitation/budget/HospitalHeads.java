package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/**
 * 按医院人头: the insured are shared out by the patients of hospitals, and each head has a quota (B16).
 *
 * @param city the patients and the insured of the whole area
 * @param inpatients what the share of inpatients weighs; that of outpatients weighs the rest
 * @param quota the quota of a head
 * @param hospitals the patients of each code
 */
public record HospitalHeads(
    Patients city, Ratio inpatients, HeadQuota quota, Map<String, Patients> hospitals)
    implements Quota {
  /**
   * 就诊人数: patients.
   *
   * @param insured the insured; counts for the whole area only
   * @param inpatients the inpatients
   * @param outpatients the outpatients
   */
  public record Patients(long insured, long inpatients, long outpatients) {
    /**
     * Checks the signs.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public Patients {
      if (insured < 0 || inpatients < 0 || outpatients < 0) {
        throw new Unfit("negative");
      }
    }
  }

  /**
   * 人头定额: what a head is good for.
   *
   * @param standard the cost control standard
   * @param deductible what is taken off it, at most the standard
   * @param share the share of the rest, 0 to 1
   */
  public record HeadQuota(Money standard, Money deductible, Ratio share) {
    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if what is taken off is more, or the share is none
     */
    public HeadQuota {
      if (standard.compareTo(deductible) < 0 || !share.isShare()) {
        throw new Unfit("rate");
      }
    }

    private BigDecimal exact() {
      return standard.minus(deductible).exactly(share);
    }

    private String formula() {
      return "(" + Figures.of(standard) + " − " + Figures.of(deductible) + ") × " + share;
    }
  }

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the area has no patients of a kind, or the share is none
   */
  public HospitalHeads {
    hospitals = Map.copyOf(hospitals);
    if (city.inpatients() == 0 || city.outpatients() == 0 || !inpatients.isShare()) {
      throw new Unfit("rate");
    }
  }

  @Override
  public String name() {
    return "hospital-heads";
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    return new Weights(
        claimants.stream().map(claimant -> weight(claimant, basis)).toList(),
        BigDecimal.ZERO,
        scale(),
        List.of());
  }

  private BigDecimal scale() {
    return BigDecimal.valueOf(city.inpatients()).multiply(BigDecimal.valueOf(city.outpatients()));
  }

  private Weight weight(Claimant claimant, Citation basis) {
    Patients own = hospitals.get(claimant.code());
    if (own == null) {
      return Weight.of(BigDecimal.ZERO, claimant.members(), "0");
    }
    BigDecimal heads = heads(own);
    String formula =
        "(%s ÷ %s × %s + %s ÷ %s × %s) × %s"
            .formatted(
                Figures.of(own.inpatients()),
                Figures.of(city.inpatients()),
                inpatients,
                Figures.of(own.outpatients()),
                Figures.of(city.outpatients()),
                inpatients.complement(),
                Figures.of(city.insured()));
    BigDecimal shown = heads.divide(scale(), 2, RoundingMode.HALF_UP);
    Steps steps = new Steps("budget", basis);
    steps.add(
        "B16",
        "hospital-heads.heads",
        formula,
        new Step.Result(shown, Step.Unit.NUMBER, Optional.of(Rounding.HALF_UP)));
    return Weight.of(
            heads.multiply(quota.exact()), claimant.members(), formula + " × " + quota.formula())
        .with(steps.list());
  }

  /** The heads of a hospital, times the scale. */
  private BigDecimal heads(Patients own) {
    BigDecimal in = inpatients.value().multiply(product(own.inpatients(), city.outpatients()));
    BigDecimal out =
        inpatients.complement().value().multiply(product(own.outpatients(), city.inpatients()));
    return in.add(out).multiply(BigDecimal.valueOf(city.insured()));
  }

  private static BigDecimal product(long a, long b) {
    return BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
  }
}
