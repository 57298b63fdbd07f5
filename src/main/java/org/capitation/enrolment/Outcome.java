package org.capitation.enrolment;

import java.util.List;

/**
 * 办理结果: what an order leads to.
 *
 * @param contract the contract as it is, or would be, after the order; null where the order does
 *     not even say what it would be
 * @param obstacles all that speaks against it; nothing was done then
 */
public record Outcome(ContractLine contract, List<Obstacle> obstacles) {
  /** Keeps the obstacles from being changed. */
  public Outcome {
    obstacles = List.copyOf(obstacles);
  }

  /** Nothing speaks against it. */
  public boolean isGood() {
    return obstacles.isEmpty();
  }
}
