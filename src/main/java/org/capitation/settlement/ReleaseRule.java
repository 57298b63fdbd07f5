package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 预留金兑现规则: what of the withheld money is released (S6). */
final class ReleaseRule {
  private final Release terms;
  private final Citation basis;

  ReleaseRule(Release terms, Citation basis) {
    this.terms = terms;
    this.basis = basis;
  }

  /**
   * 兑现.
   *
   * @param amount what is released
   * @param steps how it was computed
   */
  record Released(Money amount, List<Step> steps) {}

  /** What each community gets, in the order of the communities. */
  List<Released> release(List<Settlement.Inputs> communities) {
    if (terms instanceof Release.Redistribution redistribution
        && communities.stream().allMatch(one -> one.assessment().score().isPresent())) {
      return new RedistributionRule(redistribution, basis).release(communities);
    }
    return communities.stream().map(this::release).toList();
  }

  private Released release(Settlement.Inputs inputs) {
    Money withheld = inputs.withheld();
    Optional<BigDecimal> score = inputs.assessment().score();
    if (terms instanceof Release.Full || !withheld.isPositive()) {
      return whole(withheld, "released");
    }
    if (terms instanceof Release.ByScore byScore && score.isPresent()) {
      Factor factor = byScore.score().factor(score.get());
      Money released = Rounding.HALF_UP.toFen(factor.of(withheld.yuan()));
      Steps steps = new Steps("settlement", basis);
      steps.add(
          "S6",
          "released.score",
          Figures.of(withheld) + " × " + factor,
          Step.Result.rounded(released, Rounding.HALF_UP),
          score.get().toPlainString());
      return new Released(released, steps.list());
    }
    return whole(withheld, "released.none");
  }

  private Released whole(Money withheld, String key) {
    Steps steps = new Steps("settlement", basis);
    steps.add("S6", key, Figures.of(withheld) + " × 100%", withheld);
    return new Released(withheld, steps.list());
  }
}
