package org.capitation.settlement;

import java.util.List;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 年度副本: what the draft of a year rests on at a moment, and where its spending leads (S40, S42).
 *
 * @param pot the pot
 * @param reserve what may be drawn from the reserve
 * @param prepaid the months pay parts of the budget, whatever is claimed (P5)
 * @param members the communities, in their stored order
 */
public record YearCopy(Pot pot, Money reserve, boolean prepaid, List<Member> members) {
  /**
   * 副本中的医共体.
   *
   * @param code its code
   * @param inputs its figures
   * @param foreseen what its spending is expected to come to; nothing where nothing tells
   */
  public record Member(String code, Settlement.Inputs inputs, Optional<Foreseen> foreseen) {
    Optional<Money> spending(SpendingBasis basis) {
      return foreseen.flatMap(found -> found.spending(basis));
    }
  }

  /** Keeps the communities from being changed. */
  public YearCopy {
    members = List.copyOf(members);
  }

  /** Whether every community can be settled on this basis. */
  public boolean tells(SpendingBasis basis) {
    return basis == SpendingBasis.BOOKED
        || members.stream().allMatch(member -> member.spending(basis).isPresent());
  }

  /** The codes of the communities, in their order. */
  public List<String> codes() {
    return members.stream().map(Member::code).toList();
  }

  /**
   * What is to be settled once something is changed.
   *
   * @throws IllegalArgumentException if a budget would be negative
   */
  public Scenario with(Changes changes, SettlementTerms terms) {
    return new Scenario(
        pot,
        members.stream()
            .map(one -> new Scenario.Community(one.code(), changes.of(one, prepaid)))
            .toList(),
        reserve,
        terms);
  }
}
