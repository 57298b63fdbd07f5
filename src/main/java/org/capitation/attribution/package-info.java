/**
 * 归属: whose each insured person is, on each day, and why.
 *
 * <ul>
 *   <li>A1 – a family-doctor contract: the community of the team's institution on that day
 *       (浙医保联发〔2019〕12号 §7). While that institution belongs to no community, the contract does not
 *       count (a decision: the next criterion is asked). Signed is who has a contract with a team
 *       of the home community on the day, whatever has decided on the home (a decision).
 *   <li>A2 – without one, residents and flexible employment: the community of the household's
 *       township (same).
 *   <li>A3 – without one, employees of a unit: the community of the employer's seat (same).
 *   <li>A4 – for each group – newborns, students, other residents, flexible employment, employees,
 *       retirees of a unit – the terms list what is asked, in order; the first that claims a day
 *       wins (no public rule for newborns, students and retirees found: a decision of the county).
 *   <li>A5 – nobody's: unattributed; listed and counted, never dropped, with the cause: the first
 *       criterion of the group that has data but leads to nobody; where none has data, the first
 *       one.
 *   <li>A6 – members are counted as the terms say: on one day of the year, on one day of each month
 *       (a day beyond the end of a month is its last day), or on every day. A year has 1, 12, or
 *       365 or 366 units.
 *   <li>A7 – insured twice in a pot on a day is one person: the period that began later counts,
 *       since old ones are often left open; it does not count where it leads to nobody (a
 *       decision).
 *   <li>A8 – a typed exception: a ruling on one person, which always has a document; of two for one
 *       day the one recorded last counts (a decision).
 *   <li>A9 – the institution of first contact chosen at the insurance (人员定点), the first choice
 *       first; whether it counts before or after the contract is a term. Where the two registers
 *       contradict each other, the days are listed.
 *   <li>A10 – residence and school: the community of the township or school (a decision of the
 *       county).
 *   <li>A11 – a guardian's home on the day, that of the same pot before that of another. It is
 *       found without asking for the guardian's own guardian (a decision).
 *   <li>A12 – capitation cells part people by age band, sex, population group and contract; every
 *       person is in exactly one. The age is that on the first day of the budget year, 0 for who is
 *       born in it; the group is the first of an ordered list that the contract names (decisions).
 *   <li>A13 – who lacks a birth date or a sex is counted in the first row that fits the rest (a
 *       decision).
 *   <li>A14 – homes change only for those whom a change concerns; every interval has the version
 *       that it came with, and what it was superseded by is kept, so that whose a person was under
 *       any version, when that changed and why can be told (可追溯, a decision).
 *   <li>A15 – where somebody who is unattributed may belong is suggested, never done: by residence,
 *       household, employer or school, whether the terms ask for it or not; else where most visits
 *       of the last year in the county were (a decision).
 * </ul>
 *
 * <p>The order of the criteria is itself a term. A person is attributed once for each pot that
 * insures them. Days outside the time of a community never count for it (G6).
 */
package org.capitation.attribution;
