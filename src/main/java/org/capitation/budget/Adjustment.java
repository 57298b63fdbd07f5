package org.capitation.budget;

import org.capitation.value.Money;

/**
 * 调整: an amount that a document adds or takes away.
 *
 * @param reason why, such as 门诊报销比例提高
 * @param document the document number (文号)
 * @param amount the amount, of either sign
 */
public record Adjustment(String reason, String document, Money amount) {}
