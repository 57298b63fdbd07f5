/**
 * 工作台: what people see that belongs to no single feature – the overview of the county, the page of
 * a community, and what waits for each user ({@link org.capitation.access.Matters}). It adds up
 * what the features hold, and decides nothing of theirs.
 *
 * <p>To whoever runs the installation it says what to do something about ({@link
 * org.capitation.desk.ConditionRule}):
 *
 * <ul>
 *   <li>T1 – a tenth of the disk of the working folder, or 2 GB, is all that is left.
 *   <li>T2 – a server gives no sign of life and has not said that it ends (J7).
 *   <li>T3 – jobs have failed in the last seven days.
 *   <li>T4 – a job has waited for more than an hour and none of its kind runs.
 *   <li>T5 – no backup was noted in the last seven days; not of a trial.
 *   <li>T6 – a month is still open three months after its end.
 * </ul>
 */
package org.capitation.desk;
