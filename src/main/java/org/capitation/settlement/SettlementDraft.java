package org.capitation.settlement;

import java.util.List;
import java.util.Optional;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 清算草案: the settlements of a pot and year, as if the year ended with what is booked now.
 *
 * @param pot the pot
 * @param year the budget year
 * @param document the document number of the terms
 * @param policy the name and version of the policy pack, such as {@code 390-2025 v1}
 * @param parts the settlement of each community, by code
 * @param unattributed the line of those who belong to nobody; absent for who sees only a community
 */
public record SettlementDraft(
    Pot pot,
    int year,
    String document,
    String policy,
    List<Part> parts,
    Optional<Unattributed> unattributed) {
  /**
   * The settlement of one community.
   *
   * @param memberMonths the member-months that the budget was computed from
   */
  public record Part(Community community, long memberMonths, Settlement settlement) {}

  /**
   * 未归属: what stands apart from all communities.
   *
   * @param budget their line inside the distributable amount
   * @param notCharged the pool payments of unattributed persons, borne by nobody
   */
  public record Unattributed(Money budget, Money notCharged) {}

  /** Keeps the parts from being changed. */
  public SettlementDraft {
    parts = List.copyOf(parts);
  }

  /** The sum of the budgets of the communities. */
  public Money budget() {
    return Money.total(parts.stream().map(part -> part.settlement().inputs().budget()).toList());
  }

  /** The sum of the spendings of the communities. */
  public Money spending() {
    return Money.total(parts.stream().map(part -> part.settlement().inputs().spending()).toList());
  }

  /** The sum payable to the communities. */
  public Money payable() {
    return Money.total(parts.stream().map(part -> part.settlement().payable()).toList());
  }
}
