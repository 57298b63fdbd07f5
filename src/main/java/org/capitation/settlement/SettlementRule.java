package org.capitation.settlement;

import java.util.ArrayList;
import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Steps;

/** 清算规则: settles the year of all communities in one pot (S1 to S23, in the order of S8). */
public final class SettlementRule {
  private final SettlementTerms terms;

  /** The rule under these terms. */
  public SettlementRule(SettlementTerms terms) {
    this.terms = terms;
  }

  /**
   * The settlements of a year.
   *
   * @param communities all communities of the pot, in their stored order
   * @param reserve what may be drawn from the reserve, not negative
   * @return their settlements, in the same order
   * @throws IllegalArgumentException if the terms want signed and unsigned apart and they are not
   */
  public List<Settlement> settle(List<Settlement.Inputs> communities, Money reserve) {
    List<List<Segment>> segments =
        communities.stream().map(one -> terms.scopes().segments(one.segments())).toList();
    ReserveDraw draw =
        ReserveDraw.of(
            reserve, segments.stream().flatMap(List::stream).map(Segment::overrun).toList());
    List<ReleaseRule.Released> released =
        new ReleaseRule(terms.withheld(), terms.basis()).release(communities);
    List<Settlement> settlements = new ArrayList<>();
    int number = 0;
    for (int i = 0; i < communities.size(); i++) {
      Steps steps = new Steps("settlement", terms.basis());
      SegmentRule rule = new SegmentRule(terms, communities.get(i), steps);
      List<Settlement.Part> parts = new ArrayList<>();
      for (Segment segment : segments.get(i)) {
        parts.add(rule.settle(segment, draw, number++));
      }
      settlements.add(new Closing(communities.get(i), parts, steps).settle(terms, released.get(i)));
    }
    return settlements;
  }

  /** The settlement of a community that is alone in its pot. */
  public Settlement settle(Settlement.Inputs community, Money reserve) {
    return settle(List.of(community), reserve).get(0);
  }
}
