/**
 * 年度清算: the year end of a pot – surplus retention and overrun sharing, explained step by step.
 *
 * <ul>
 *   <li>S1 – the budget of the community for the year.
 *   <li>S2 – its spending: what the home ledger charges to it for service dates of the year,
 *       wherever and whenever booked.
 *   <li>S3 – balance = budget − spending; above 0.00 a surplus, below it an overrun.
 *   <li>S4 – bands are shares of the budget and marginal: each applies to its own slice only
 *       (Shenzhen 2014, Taicang). A boundary belongs to the band below it.
 *   <li>S5 – slices are not rounded before their sum. For a surplus the retained amount is rounded
 *       and the fund keeps the rest; for an overrun the fund's share is rounded and the community
 *       bears the rest, so both always add up.
 *   <li>S6 – what was withheld during the year is released; in full while the terms have no
 *       assessment.
 *   <li>S7 – payable at the year end = retained − borne + released; negative is a debt.
 * </ul>
 */
package org.capitation.settlement;
