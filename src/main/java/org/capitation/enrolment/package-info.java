/**
 * 家庭医生签约: who has signed up with which family-doctor team, and from when to when.
 *
 * <ul>
 *   <li>E1 – a new contract begins on the day of signing and ends N years later, less one day
 *       (practice of working systems; a leap day follows {@code plusYears}).
 *   <li>E2 – a renewal before the end begins on the day after the old end.
 *   <li>E3 – a renewal after the end begins on the day of renewal; the days between are unsigned.
 *   <li>E4 – the term in years lies within the terms (1 to 5 in practice; 国卫基层发〔2018〕35号: at least
 *       one).
 *   <li>E5 – one team at a time (国卫基层发〔2018〕35号).
 *   <li>E6 – a doctor's list has a cap (2,000 in 国卫基层发〔2018〕35号; a doctor's own cap goes before
 *       it), which it keeps on every day of a contract that comes to it: counted are persons with a
 *       contract in force on the day. A file may tell a past that was fuller, but none from today
 *       on (a decision).
 *   <li>E7 – a contract ends early with its termination or with death, whichever comes first; that
 *       day is its last (a decision).
 *   <li>E8 – a termination has a reason: 01 失访, 02 迁出, 03 死亡, 04 本人拒绝, 05 重签, 06 发票作废, 99 其他
 *       (practice of working systems).
 *   <li>E9 – from some days before its end on a contract is shown as expiring, and for some days
 *       after it the person stays on the list; both are terms (a month before in practice).
 *   <li>E10 – the population groups of a person are those of the contract; one without a contract
 *       is in none (a decision).
 *   <li>E20 – the sign-up rate: of the people whom a pot insures on a day and who belong to a
 *       community, those with a contract in force on it, whatever the team. Teams and institutions
 *       are told by what they contribute to the rate of their community (a decision).
 *   <li>E21 – the renewal rate: of the contracts of these people whose last day is in a period and
 *       past, those followed by another one, of whatever team; without a gap if that begins on the
 *       next day, with a gap if it has begun by the day (a decision).
 *   <li>E22 – goals are terms, for all and for the key groups (广东: 30 % and 60 % for 2020, 50 % and
 *       80 % for 2025), and are reached or not by the exact figures. In a group is whom the age
 *       puts there where the terms say so; else whom the contract in force names, or the last one
 *       if it ended some months ago at most, a term (a decision: nothing else tells the groups of
 *       the unsigned).
 * </ul>
 */
package org.capitation.enrolment;
