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
 *   <li>E6 – a doctor's list has a cap (2,000 in 国卫基层发〔2018〕35号), counted over persons with a
 *       contract in force.
 * </ul>
 */
package org.capitation.enrolment;
