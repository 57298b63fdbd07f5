/**
 * 月度拨付: what is paid to a community for a month, and what is withheld.
 *
 * <ul>
 *   <li>P1 – regime "accepted claims": the basis is the charged pool payments that the community's
 *       institutions earned, by accounting month (provider ledger).
 *   <li>P2 – payable = accepted × (1 − withheld per cent), rounded to the fen; withheld = accepted
 *       − payable, never the per cent computed anew (Shenzhen 2014: 97 % and 3 %).
 *   <li>P3 – a month is rounded by itself; the year is the sum of its months.
 * </ul>
 */
package org.capitation.payment;
