package org.capitation.settlement.boundary;

import java.time.YearMonth;
import java.util.List;
import org.capitation.document.Digest;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.SettlementDraft;

/**
 * 清算应答: a draft as the API tells it.
 *
 * @param state always {@code draft}
 * @param firstMonth the first month of the budget year
 * @param document the document number of the terms
 * @param policy the name and version of the policy pack
 * @param digest the SHA-256 of the data, as on the paper
 * @param memberMonths those of all communities
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
    List<SettlementOutcome> communities,
    long memberMonths,
    SettlementFigures total,
    SettlementDraft.Unattributed unattributed) {
  static SettlementAnswer of(SettlementDraft draft, Words words) {
    return new SettlementAnswer(
        "draft",
        draft.pot(),
        draft.year().year(),
        draft.year().firstMonth(),
        draft.document(),
        draft.policy(),
        Digest.of(draft.canonical()),
        draft.parts().stream()
            .map(part -> SettlementOutcome.of(subject(part), part.settlement(), words))
            .toList(),
        draft.memberMonths(),
        SettlementFigures.of(draft),
        draft.unattributed().orElse(null));
  }

  private static SettlementOutcome.Subject subject(SettlementDraft.Part part) {
    return new SettlementOutcome.Subject(
        part.community().code(), part.community().name(), part.memberMonths());
  }
}
