package org.capitation.desk;

import java.util.Optional;
import org.capitation.monitoring.Level;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.Pace;
import org.capitation.monitoring.Prospect;
import org.capitation.registry.Community;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 位置与走势: where a community stands today, and where its year leads as known at the end of the last
 * month.
 *
 * @param position where it stands
 * @param prospect where the year leads; nothing without terms, or before a month is over
 */
public record Standing(Position position, Optional<Prospect> prospect) {
  /** Whose it is. */
  public Community community() {
    return position.community();
  }

  /** How the year goes. */
  public Verdict verdict() {
    if (position.budget().isZero()) {
      return Verdict.UNKNOWN;
    }
    if (position.balance().isNegative()) {
      return Verdict.OVERSPENT;
    }
    return prospect.filter(one -> pace().isPresent()).map(Standing::of).orElse(Verdict.UNKNOWN);
  }

  private static Verdict of(Prospect one) {
    if (one.level().filter(Level.ALARM::equals).isPresent()) {
      return Verdict.EXPECTED;
    }
    boolean lasts = one.expected().compareTo(one.budget()) <= 0;
    return lasts && one.level().isEmpty() ? Verdict.FINE : Verdict.FAST;
  }

  /** What the forecast leaves of the budget; null where nothing tells. */
  public Money left() {
    return prospect
        .filter(one -> pace().isPresent())
        .map(one -> one.budget().minus(one.expected()))
        .orElse(null);
  }

  /** The share of the budget that the season gives to date; null where nothing tells. */
  public Ratio season() {
    return pace().map(pace -> Ratio.of(pace.due(), prospect.orElseThrow().budget())).orElse(null);
  }

  /** By how many points of the budget it is ahead of the season; null where nothing tells. */
  public Ratio ahead() {
    return pace().map(pace -> Ratio.of(beyond(), prospect.orElseThrow().budget())).orElse(null);
  }

  /** What is spent beyond what the season gives to date, with the rows still to come. */
  Money beyond() {
    return pace()
        .map(pace -> prospect.orElseThrow().outlook().completed().minus(pace.due()))
        .orElse(Money.ZERO);
  }

  private Optional<Pace> pace() {
    return prospect.map(Prospect::outlook).flatMap(Outlook::pace);
  }
}
