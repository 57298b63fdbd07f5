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
 * </ul>
 */
package org.capitation.enrolment;
