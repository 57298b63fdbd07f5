package org.capitation.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.value.Money;

/** 年终调整规则: what corrections make of the figures of a community (S24). */
public final class CorrectionRule {
  private CorrectionRule() {}

  /**
   * The figures with the corrections, one after the other.
   *
   * @throws IllegalArgumentException if a budget would fall below 0.00
   */
  public static Settlement.Inputs correct(
      Settlement.Inputs inputs, List<Correction.Content> corrections) {
    Settlement.Inputs corrected = inputs;
    for (Correction.Content one : corrections) {
      corrected = corrected(corrected, one);
    }
    return corrected;
  }

  private static Settlement.Inputs corrected(Settlement.Inputs of, Correction.Content one) {
    boolean relief = one.kind() == Correction.Kind.RELIEF;
    boolean violation = one.kind() == Correction.Kind.VIOLATION;
    Money amount = one.amount().orElse(Money.ZERO);
    return new Settlement.Inputs(
        of.members(),
        relief ? of.segments() : segments(of.segments(), one),
        of.assessment(),
        violation ? of.clawback().plus(amount) : of.clawback(),
        relief ? Optional.of(one.relief()) : of.relief(),
        of.paid());
  }

  /** What is for everyone stands with the population that has the larger budget. */
  private static List<Segment> segments(List<Segment> segments, Correction.Content one) {
    Segment target =
        segments.stream()
            .filter(segment -> segment.population() == one.population())
            .findFirst()
            .or(() -> segments.stream().max(Comparator.comparing(Segment::budget)))
            .orElseThrow();
    return segments.stream()
        .map(segment -> segment == target ? corrected(segment, one) : segment)
        .toList();
  }

  private static Segment corrected(Segment of, Correction.Content one) {
    Money amount = one.amount().orElseThrow();
    boolean violation = one.kind() == Correction.Kind.VIOLATION;
    List<Adjustment> adjustments = new ArrayList<>(of.adjustments());
    if (!violation) {
      adjustments.add(new Adjustment(amount, one.reason(), one.document()));
    }
    return new Segment(
        of.population(),
        of.budget(),
        adjustments,
        of.spending(),
        violation ? of.violations().plus(amount) : of.violations(),
        of.before());
  }

  /** The corrections of a community, in the order in which they were typed. */
  public static List<Correction.Content> of(int community, Stream<Correction> corrections) {
    return corrections
        .filter(one -> one.community() == community)
        .sorted(Comparator.comparing(Correction::id))
        .map(Correction::content)
        .toList();
  }
}
