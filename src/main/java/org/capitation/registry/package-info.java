/**
 * 基础目录: who and what exists – pots, counties, communities, institutions, insured persons – and
 * since when.
 *
 * <ul>
 *   <li>G1 – one pot per insurance type; pots are never netted against each other.
 *   <li>G2 – codes of the platform are matched by their longest known prefix, since local codes are
 *       longer than the national ones.
 *   <li>G3 – a person is one certificate; insured numbers (psn_no) may be several.
 *   <li>G4 – an institution belongs to at most one community on a day.
 *   <li>G5 – an insured period ends with the pause of the insurance or with death; the day of death
 *       is the last one insured.
 *   <li>G6 – memberships and catchments count only on days on which their community exists: one
 *       that was merged or split keeps nobody (a decision).
 *   <li>G7 – the group of an insured person is read from pot, psn_type and flxempe_flag: newborn
 *       1401, student 1403 and 1404, other residents; flexible employment by flag, 1103 or 1203,
 *       retirees 12, other employees.
 * </ul>
 */
package org.capitation.registry;
