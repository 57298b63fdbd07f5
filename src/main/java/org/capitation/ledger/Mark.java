package org.capitation.ledger;

/**
 * 行标记: what a row of a closed month was when the month was closed.
 *
 * @param id our key of the row
 * @param visit our key of the visit that it belongs to
 * @param settlement setl_id of that visit; empty if there is no such visit
 * @param fund its pool payment, in fen
 * @param hash the first eight bytes of a digest over all of its columns
 */
public record Mark(long id, long visit, String settlement, long fund, long hash) {
  /**
   * 标记来源: rows that are marked apart from others.
   *
   * @param kind of which table
   * @param pot the code of the pot, as the rows have it, whether there is such a pot or not
   */
  public record Source(Kind kind, int pot) {}

  /** 行种类. */
  public enum Kind {
    /** 就诊记录: a visit with its first charge. */
    VISIT,
    /** 后续分录: a reversal, a transfer, a later charge. */
    ENTRY
  }
}
