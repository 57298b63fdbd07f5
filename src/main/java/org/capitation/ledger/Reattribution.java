package org.capitation.ledger;

/**
 * 归属变更: what a changed attribution means for a visit in the books (L12).
 *
 * @param visit our key of the visit
 * @param from where it stood
 * @param to where it would stand if it were charged now
 * @param amounts what it amounts to
 * @param outcome whether it was moved
 */
public record Reattribution(
    long visit, LedgerAccount from, LedgerAccount to, Amounts amounts, Outcome outcome) {
  /** 处理: what is done about it. */
  public enum Outcome {
    /** 已调账: transferred. */
    MOVED,
    /** 超出追溯期: too old, left where it stands and reported. */
    BEYOND_LOOK_BACK,
    /** 年度已清算: of a locked year whose late items the fund bears; left and reported. */
    YEAR_LOCKED,
    /** 依裁定: stands by the decision on a dispute; left and reported (L22). */
    RULED
  }

  /** It was transferred. */
  public boolean moved() {
    return outcome == Outcome.MOVED;
  }
}
