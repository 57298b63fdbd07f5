package org.capitation.payment;

import org.capitation.value.Money;

/**
 * 已拨月份: what the statements of a budget year have paid to a community so far.
 *
 * @param first the number of the first month that has a statement
 * @param budget the budget that this month was paid by
 * @param sum the sums of the months
 */
public record MonthsPaid(int first, Money budget, Payment sum) {}
