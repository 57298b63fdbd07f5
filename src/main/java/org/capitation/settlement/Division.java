package org.capitation.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/**
 * 结余分配决定: how a community has decided to divide what it retains (S38, S39).
 *
 * @param id our key
 * @param subject whose it is
 * @param number counts the decisions; the last one holds
 * @param retained what was divided
 * @param undivided what of it nobody may take (S23)
 * @param decision on which paper it was decided
 * @param shares who gets how much
 * @param stamp who entered it, and when
 */
public record Division(
    long id,
    Subject subject,
    int number,
    Money retained,
    Money undivided,
    Decision decision,
    List<Share> shares,
    Stamp stamp) {
  /**
   * 分配对象.
   *
   * @param pot the pot
   * @param year the budget year
   * @param community the key of the community
   */
  public record Subject(Pot pot, int year, int community) {}

  /**
   * 决定文书.
   *
   * @param document its number
   * @param day the day on which it was decided
   * @param minutes our key of the minutes
   */
  public record Decision(String document, LocalDate day, long minutes) {}

  /**
   * 分配份额.
   *
   * @param member the code of the member
   * @param tier the tier whose part it is; nothing where the terms know none
   * @param amount what it gets
   */
  public record Share(String member, Optional<Tier> tier, Money amount) {}

  /** Keeps the shares from being changed. */
  public Division {
    shares = List.copyOf(shares);
  }
}
