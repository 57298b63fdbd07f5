/**
 * 门诊包干预算: how much each community has for its people in a year.
 *
 * <ul>
 *   <li>B1 – the total of the pot is a term, decided by negotiation (以收定支).
 *   <li>B2 – a reserve is taken off first; what is left is distributable.
 *   <li>B3 – the distributable amount is split by member-months or by negotiated shares
 *       (浙医保联发〔2019〕12号 §2). The unattributed have a line of their own inside it.
 *   <li>B4 – parts are whole fen by the largest remainder, ties in the order of the list; they add
 *       up to the distributable amount.
 * </ul>
 */
package org.capitation.budget;
