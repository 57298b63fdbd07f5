package org.capitation.settlement;

import org.capitation.value.Money;

/**
 * 客观调整: what the final accounts add to a budget, or take off it, for reasons that nobody of the
 * community could help (S9).
 *
 * @param amount of either sign
 * @param reason why, such as an epidemic or a change of policy
 * @param document the document that decides it
 */
public record Adjustment(Money amount, String reason, String document) {}
