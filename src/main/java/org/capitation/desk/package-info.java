/**
 * 工作台: what people see that belongs to no single feature – the overview of the county, the page of
 * a community, and what waits for each user ({@link org.capitation.access.Matters}). It adds up
 * what the features hold, and decides nothing of theirs.
 *
 * <p>On the first screens:
 *
 * <ul>
 *   <li>W1 – a year is overspent once more is spent than its budget; it is expected to be when its
 *       pace is beyond the alarm of its threshold; it is fast when the pace is beyond the threshold
 *       or the forecast above the budget; else it is on track (M5, M6, M9; a decision).
 *   <li>W2 – by how many points a community is ahead of the season is what is completed less what
 *       the season gives, over the budget of the year, as known at the end of the last month; what
 *       is spent is told as of today (a decision).
 *   <li>W3 – sums are those of the communities that are seen, within a pot; a sum is told only
 *       where all of them are known. Pots are never added together.
 *   <li>W4 – what waits is counted by kind: papers, charges or persons, whatever the kind is about.
 * </ul>
 *
 * <p>To whoever runs the installation it says what to do something about ({@link
 * org.capitation.desk.ConditionRule}):
 *
 * <ul>
 *   <li>C1 – a tenth of the disk of the working folder, or 2 GB, is all that is left.
 *   <li>C2 – a server gives no sign of life and has not said that it ends (J7).
 *   <li>C3 – jobs have failed in the last seven days.
 *   <li>C4 – a job has waited for more than an hour and none of its kind runs.
 *   <li>C5 – no backup was noted in the last seven days; not of a trial.
 *   <li>C6 – a month is still open three months after its end.
 * </ul>
 */
package org.capitation.desk;
