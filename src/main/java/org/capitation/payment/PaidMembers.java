package org.capitation.payment;

import org.capitation.attribution.MemberMonths;

/**
 * 已拨人数: the people that the paid months of a year were paid for.
 *
 * @param months how many months of the year are paid
 * @param attribution the version of the attribution that said so
 * @param members the people, month by month
 */
public record PaidMembers(int months, long attribution, MemberMonths members) {}
