/**
 * 试用县: the seeded sample county, written as the files that a real county would send.
 *
 * <p>{@link org.capitation.app.sample.SampleCounty} is the way in. One pass over the people writes
 * each person's insurance, sign-ups and visits as it goes, so that memory does not grow with the
 * number of residents; the fourteen visit files are open side by side, because a visit of one month
 * is often delivered in the file of another. The policy files come last: their budgets are sized by
 * the sums of the visits written before.
 *
 * <p>Every person has three dice of their own (who, sign-ups, visits), restarted from the seed and
 * the person's number: the same terms give the same bytes, and a change to one of the three does
 * not stir the other two. All places, people, employers and numbers are made up; the area codes are
 * not in use.
 */
package org.capitation.app.sample;
