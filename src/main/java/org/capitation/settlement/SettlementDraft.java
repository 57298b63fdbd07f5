package org.capitation.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Missing;
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
    BudgetYear year,
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
   * @param memberMonths their member-months, as their budget was computed from
   * @param budget their line inside the distributable amount
   * @param notCharged the pool payments of unattributed persons, borne by nobody
   */
  public record Unattributed(long memberMonths, Money budget, Money notCharged) {}

  /** Keeps the parts from being changed. */
  public SettlementDraft {
    parts = List.copyOf(parts);
  }

  /** The settlement of the community with this code. */
  public Optional<Part> part(String community) {
    return parts.stream().filter(part -> part.community().code().equals(community)).findFirst();
  }

  /**
   * The same draft for one community alone.
   *
   * @throws Missing if there is no such community
   */
  public SettlementDraft of(String community) {
    Part own = part(community).orElseThrow(() -> new Missing("community", community));
    return new SettlementDraft(pot, year, document, policy, List.of(own), Optional.empty());
  }

  /** The member-months of the communities. */
  public long memberMonths() {
    return parts.stream().mapToLong(Part::memberMonths).sum();
  }

  /** The sum of the budgets of the communities, adjusted (S9). */
  public Money budget() {
    return total(Settlement::budget);
  }

  /** The sum of the spendings of the communities, as recognised (S10). */
  public Money spending() {
    return total(Settlement::spending);
  }

  /** The sum of the balances: surpluses less overruns. */
  public Money balance() {
    return total(Settlement::balance);
  }

  /** What the fund keeps of surpluses, less what it bears of overruns. */
  public Money toFund() {
    return total(Settlement::toFund);
  }

  /** What the communities retain, less what they bear. */
  public Money toCommunities() {
    return total(Settlement::toCommunity);
  }

  /** What the reserve covers of overruns. */
  public Money drawn() {
    return total(Settlement::drawn);
  }

  /** The sum of what is released of the withheld amounts. */
  public Money released() {
    return total(Settlement::released);
  }

  /** The sum payable to the communities. */
  public Money payable() {
    return total(Settlement::payable);
  }

  /**
   * 规范行: everything that the draft says, line by line and in no language, for a digest by which a
   * paper can be compared with the data.
   */
  public List<String> canonical() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.join(
            "\t",
            "settlement",
            pot.insuranceType(),
            year.firstMonth().toString(),
            document,
            policy));
    for (Part part : parts) {
      lines.add(part.community().code() + "\t" + part.memberMonths());
      lines.addAll(part.settlement().canonical());
    }
    unattributed.ifPresent(
        none ->
            lines.add(
                "unattributed\t"
                    + none.memberMonths()
                    + "\t"
                    + none.budget()
                    + "\t"
                    + none.notCharged()));
    return lines;
  }

  /** What else makes up the settlements, as far as it is not 0.00. */
  public List<Settlement.Further> further() {
    Map<String, Money> sums = new LinkedHashMap<>();
    parts.forEach(
        part ->
            part.settlement()
                .further()
                .forEach(figure -> sums.merge(figure.name(), figure.amount(), Money::plus)));
    return sums.entrySet().stream()
        .map(sum -> new Settlement.Further(sum.getKey(), sum.getValue()))
        .toList();
  }

  private Money total(Function<Settlement, Money> amount) {
    return Money.total(parts.stream().map(Part::settlement).map(amount).toList());
  }
}
