/**
 * 归属: whose each insured person is, on each day, and why.
 *
 * <ul>
 *   <li>A1 – a family-doctor contract: the community of the team's institution on that day
 *       (浙医保联发〔2019〕12号 §7). While that institution belongs to no community, the contract does not
 *       count (a decision: the next criterion is asked).
 *   <li>A2 – without one, residents and flexible employment: the community of the household's
 *       township (same).
 *   <li>A3 – without one, employees of a unit: the community of the employer's seat (same).
 *   <li>A4 – retirees of a unit: employer's seat or household, as the terms say (no public rule
 *       found: a decision of the county).
 *   <li>A5 – nobody's: unattributed; listed and counted, never dropped.
 *   <li>A6 – member-months are counted on one day of each month, as the terms say; a day beyond the
 *       end of a month is its last day.
 *   <li>A7 – insured twice in a pot on a day is one person: the period that began later counts,
 *       since old ones are often left open; it does not count where it leads to nobody (a
 *       decision).
 * </ul>
 *
 * <p>The order of A1 to A3 is itself a term. A person is attributed once for each pot that insures
 * them.
 */
package org.capitation.attribution;
