/**
 * 数值: exact amounts and times that every rule computes with.
 *
 * <ul>
 *   <li>V1 – money is a whole number of fen; an amount with more than two decimals is refused,
 *       never rounded in silence.
 *   <li>V2 – whoever multiplies money names the rounding; one amount is rounded once, at its end.
 *   <li>V3 – a sum that is split gives its parts back to the fen (largest remainder).
 *   <li>V4 – a range of days is half-open: the first day is in it, the end day is not.
 *   <li>V5 – a threshold is tested on the unrounded figure; "at least" and "at most" include it.
 * </ul>
 *
 * Only {@code java.*}; no floating point, no clock.
 */
package org.capitation.value;
