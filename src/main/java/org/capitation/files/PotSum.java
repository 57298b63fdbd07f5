package org.capitation.files;

import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 险种合计: what the accepted rows of a pot come to.
 *
 * @param rows how many
 * @param fee their fees; refunds are negative
 * @param fund their pool payments; refunds are negative
 */
public record PotSum(Pot pot, long rows, Money fee, Money fund) {}
