package org.capitation.settlement.boundary;

import java.time.YearMonth;
import java.util.List;
import org.capitation.document.Digest;
import org.capitation.page.Words;
import org.capitation.page.Worked;
import org.capitation.registry.Pot;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;

/**
 * 清算应答: a draft as the API tells it.
 *
 * @param state always {@code draft}
 * @param firstMonth the first month of the budget year
 * @param document the document number of the terms
 * @param policy the name and version of the policy pack
 * @param digest the SHA-256 of the data, as on the paper
 * @param total the sums over the communities
 * @param unattributed those who belong to nobody; absent for who sees only some communities
 */
public record SettlementAnswer(
    String state,
    Pot pot,
    int year,
    YearMonth firstMonth,
    String document,
    String policy,
    String digest,
    List<Part> communities,
    Figures total,
    SettlementDraft.Unattributed unattributed) {

  /**
   * 清算数: the figures of one community, or of all.
   *
   * @param balance above 0.00 a surplus, below it an overrun
   * @param toFund what the fund keeps, or bears (negative)
   * @param toCommunity what the community retains, or bears (negative)
   * @param released what is released of the withheld amount
   * @param payable what is paid; negative is a debt
   */
  public record Figures(
      long memberMonths,
      Money budget,
      Money spending,
      Money balance,
      Money toFund,
      Money toCommunity,
      Money released,
      Money payable) {}

  /** The settlement of one community. */
  public record Part(String community, String name, Figures figures, List<Worked> steps) {}

  static SettlementAnswer of(SettlementDraft draft, Words words) {
    return new SettlementAnswer(
        "draft",
        draft.pot(),
        draft.year().year(),
        draft.year().firstMonth(),
        draft.document(),
        draft.policy(),
        Digest.of(draft.canonical()),
        draft.parts().stream().map(part -> part(part, words)).toList(),
        total(draft),
        draft.unattributed().orElse(null));
  }

  private static Figures total(SettlementDraft draft) {
    return new Figures(
        draft.memberMonths(),
        draft.budget(),
        draft.spending(),
        draft.balance(),
        draft.toFund(),
        draft.toCommunities(),
        draft.released(),
        draft.payable());
  }

  private static Part part(SettlementDraft.Part part, Words words) {
    Settlement settlement = part.settlement();
    Figures figures =
        new Figures(
            part.memberMonths(),
            settlement.inputs().budget(),
            settlement.inputs().spending(),
            settlement.balance(),
            settlement.outcome().toFund(),
            settlement.outcome().toCommunity(),
            settlement.released(),
            settlement.payable());
    return new Part(
        part.community().code(),
        part.community().name(),
        figures,
        Worked.of(settlement.steps(), words));
  }
}
