package org.capitation.budget;

import java.util.List;
import java.util.Optional;
import org.capitation.attribution.Cells;
import org.capitation.value.Citation;

/** 分配方法: what each claimant weighs in the split of the distributable amount (B3). */
public sealed interface Method permits ByPeople, ByShares, ByFactors, Quota {
  /** The name of the method, as in a policy pack: the end of the message key of its steps. */
  String name();

  /** The capitation cells that it needs people to be counted by; nothing if it needs none. */
  default Optional<Cells> cells() {
    return Optional.empty();
  }

  /**
   * The weights of the claimants.
   *
   * @param claimants the claimants, in their order
   * @param basis the document that says so
   */
  Weights weights(List<Claimant> claimants, Citation basis);
}
