package org.capitation.settlement.boundary;

import java.util.List;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;

/**
 * 清算数: the figures of one community, or of all, as the API tells them.
 *
 * @param budget after its adjustment at the final accounts
 * @param spending as it is recognised, without violations
 * @param balance above 0.00 a surplus, below it an overrun
 * @param toFund what the fund keeps, or bears (negative), its reserve included
 * @param toCommunity what the community retains, or bears (negative)
 * @param released what is released of the withheld amount
 * @param payable what is paid; negative is a debt
 * @param further what else makes it up, as far as it is not 0.00
 */
public record SettlementFigures(
    Money budget,
    Money spending,
    Money balance,
    Money toFund,
    Money toCommunity,
    Money released,
    Money payable,
    List<Settlement.Further> further) {
  static SettlementFigures of(Settlement settlement) {
    return new SettlementFigures(
        settlement.budget(),
        settlement.spending(),
        settlement.balance(),
        settlement.toFund(),
        settlement.toCommunity(),
        settlement.released(),
        settlement.payable(),
        settlement.further());
  }

  static SettlementFigures of(SettlementDraft draft) {
    return new SettlementFigures(
        draft.budget(),
        draft.spending(),
        draft.balance(),
        draft.toFund(),
        draft.toCommunities(),
        draft.released(),
        draft.payable(),
        draft.further());
  }
}
