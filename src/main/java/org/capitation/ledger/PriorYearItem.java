package org.capitation.ledger;

import org.capitation.registry.Pot;

/**
 * 以前年度项目: what a budget year bears of one before it, since that is locked (L11).
 *
 * @param pot the pot
 * @param ofYear the budget year of the service dates
 * @param community the code of the community; empty for nobody
 * @param disposition what becomes of it: what is left to the fund is charged to nobody
 * @param amounts what it comes to
 */
public record PriorYearItem(
    Pot pot, int ofYear, String community, Disposition disposition, Amounts amounts) {}
