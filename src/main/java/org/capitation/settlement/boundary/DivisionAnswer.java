package org.capitation.settlement.boundary;

import java.time.LocalDate;
import java.util.List;
import org.capitation.registry.Pot;
import org.capitation.settlement.Division;
import org.capitation.settlement.Tier;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/**
 * 结余分配应答: what a community has to divide, and how it has decided.
 *
 * @param retained what it retains
 * @param isFinal the settlement is final
 * @param undivided what nobody may take by the terms
 * @param proposal a division to begin with
 * @param decisions the decisions, the newest first; the first one holds
 */
public record DivisionAnswer(
    Pot pot,
    int year,
    String community,
    Money retained,
    boolean isFinal,
    Money undivided,
    List<Share> proposal,
    List<Decision> decisions) {
  /**
   * 份额.
   *
   * @param tier county, township or village; null where the terms know no tiers
   */
  public record Share(String member, String name, String tier, Money amount) {
    static Share of(Division.Share share, Divisions.Shown shown) {
      return new Share(
          share.member(),
          shown.name(share.member()),
          share.tier().map(Tier::code).orElse(null),
          share.amount());
    }
  }

  /** 决定. */
  public record Decision(
      int number,
      String document,
      LocalDate day,
      Money retained,
      Money undivided,
      Stamp stamp,
      List<Share> shares) {
    static Decision of(Division one, Divisions.Shown shown) {
      return new Decision(
          one.number(),
          one.decision().document(),
          one.decision().day(),
          one.retained(),
          one.undivided(),
          one.stamp(),
          one.shares().stream().map(share -> Share.of(share, shown)).toList());
    }
  }

  static DivisionAnswer of(Divisions.Shown shown) {
    return new DivisionAnswer(
        shown.year().pot(),
        shown.year().year(),
        shown.community().code(),
        shown.part().amount(),
        shown.part().isFinal(),
        shown.proposal().undivided(),
        shown.proposal().shares().stream().map(share -> Share.of(share, shown)).toList(),
        shown.decisions().stream().map(one -> Decision.of(one, shown)).toList());
  }
}
