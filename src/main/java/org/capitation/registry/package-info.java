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
 *   <li>G5 – an insured period ends with the pause of the insurance or with death.
 * </ul>
 */
package org.capitation.registry;
