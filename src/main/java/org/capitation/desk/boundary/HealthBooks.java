package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.attribution.boundary.Contradictions;
import org.capitation.enrolment.boundary.CoverageAnswer;
import org.capitation.enrolment.boundary.Coverages;
import org.capitation.registry.Pot;
import org.capitation.settlement.boundary.AppraisalShown;
import org.capitation.settlement.boundary.Appraisals;

/** 卫健首页的取数: who is signed up, and how the assessments stand. */
@ApplicationScoped
public class HealthBooks {
  @Inject private Coverages coverages;
  @Inject private Appraisals appraisals;
  @Inject private Contradictions contradictions;

  /**
   * 险种签约与考核.
   *
   * @param coverage who is signed up
   * @param appraisals how the assessments of the year before stand
   */
  public record PotSignUp(Pot pot, CoverageAnswer coverage, List<AppraisalShown> appraisals) {
    /** The code of the pot. */
    public String code() {
      return pot.insuranceType();
    }
  }

  /** The pots in a year. */
  @Allowed(Circle.HEALTH)
  @Filtered
  @Transactional
  public List<PotSignUp> ofYear(int year) {
    return Arrays.stream(Pot.values())
        .map(
            pot ->
                new PotSignUp(
                    pot,
                    coverages.of("", new Coverages.Choice(pot, year, Optional.empty())),
                    appraisals.list(pot, year - 1)))
        .toList();
  }

  /** How many persons two registers say different things of, and nobody has settled it. */
  @Allowed(Circle.HEALTH)
  @Filtered
  @Transactional
  public long contradictions() {
    return contradictions.find("", Optional.empty(), 1, 1).open();
  }
}
