package org.capitation.ledger;

import java.util.List;

/**
 * 费用清单: one page of charges, with the count and the sum of the whole selection.
 *
 * @param count the number of lines in the selection
 * @param sum what the selection amounts to
 * @param lines the lines of this page
 */
public record ChargeList(long count, Amounts sum, List<ChargeLine> lines) {
  /** Keeps the lines from being changed. */
  public ChargeList {
    lines = List.copyOf(lines);
  }
}
