package org.capitation.ledger;

import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 期初: one figure that a county brings along from before it began with us (L18).
 *
 * @param key which figure
 * @param amount how much, not negative; a whole number for what counts heads or visits
 */
public record Opening(Key key, Money amount) {
  /** 期初项目. */
  public enum Item {
    /** 统筹支出: pool payments charged to the community. */
    SPENDING,
    /** 人次. */
    VISITS,
    /** 人头. */
    HEADS,
    /** 医疗费用. */
    FEE,
    /** 清算应收回: what the community owes from the year before. */
    DEBT,
    /** 周转金: what was advanced for the year. */
    ADVANCE,
    /** 预留金: what was withheld from the months before. */
    WITHHELD;

    /** It counts, and is no money. */
    public boolean counts() {
      return this == VISITS || this == HEADS;
    }

    /** It may be told apart for the signed and the unsigned. */
    public boolean divides() {
      return this == SPENDING || this == VISITS || this == FEE;
    }
  }

  /** 人群: whose it is. */
  public enum Share {
    /** 合计: of everyone, not told apart. */
    ALL,
    /** 签约. */
    SIGNED,
    /** 未签约. */
    UNSIGNED
  }

  /**
   * 期初主键.
   *
   * @param year the budget year
   * @param pot the pot
   * @param community the key of the community
   * @param item what it says
   * @param share whose it is
   */
  public record Key(int year, Pot pot, int community, Item item, Share share) {}

  /** A count as it is. */
  public long count() {
    return amount.yuan().longValue();
  }
}
