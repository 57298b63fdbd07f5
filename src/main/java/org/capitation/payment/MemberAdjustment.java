package org.capitation.payment;

import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 人数调整明细: what a shift of people means for one community (P15).
 *
 * @param community the key of the community, 0 for the unattributed
 * @param shift who moved; nothing for the rest: rounding, and what other numbers in all cost
 * @param units how many came, or went (below 0)
 * @param perUnit what a unit comes to in yuan
 * @param amount what is added to the budget paid so far, or taken off it
 */
public record MemberAdjustment(
    int community, Optional<Shift> shift, long units, Quotient perUnit, Money amount) {}
