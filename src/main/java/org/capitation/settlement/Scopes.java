package org.capitation.settlement;

import java.util.List;
import org.capitation.value.Unfit;

/** 适用人群: one set of terms for everyone, or one each for signed and unsigned (S20). */
public sealed interface Scopes {
  /** The terms for a population. */
  SharingTerms of(Population population);

  /**
   * What is settled by itself.
   *
   * @param segments the budget and spending of everyone, or of signed and unsigned
   * @throws IllegalArgumentException if these terms need a division that is not there
   */
  List<Segment> segments(List<Segment> segments);

  /**
   * 不分签约.
   *
   * @param all the terms for everyone
   */
  record Together(SharingTerms all) implements Scopes {
    @Override
    public SharingTerms of(Population population) {
      return all;
    }

    @Override
    public List<Segment> segments(List<Segment> segments) {
      return List.of(segments.stream().reduce(Segment::plus).map(Segment::forAll).orElseThrow());
    }
  }

  /**
   * 签约与未签约分别清算: kept apart, the results added.
   *
   * @param signed the terms for the signed
   * @param unsigned the terms for the unsigned
   */
  record Apart(SharingTerms signed, SharingTerms unsigned) implements Scopes {
    private static final List<Population> BOTH = List.of(Population.SIGNED, Population.UNSIGNED);

    @Override
    public SharingTerms of(Population population) {
      return population == Population.SIGNED ? signed : unsigned;
    }

    @Override
    public List<Segment> segments(List<Segment> segments) {
      if (!segments.stream().map(Segment::population).toList().equals(BOTH)) {
        throw new Unfit("signed-unsigned");
      }
      return segments;
    }
  }
}
