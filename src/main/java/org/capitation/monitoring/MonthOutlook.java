package org.capitation.monitoring;

import java.time.YearMonth;
import org.capitation.value.Money;

/**
 * 逐月展望: one month of the year, by its service dates; what is estimated is half up to the fen.
 *
 * @param month the month
 * @param booked what is booked of it
 * @param late what is estimated still to come of a month that is over (M3)
 * @param ahead what a month that is to come is expected to come to (M6)
 * @param due what the budget gives for it by season (M5); 0.00 without a budget
 */
public record MonthOutlook(YearMonth month, Money booked, Money late, Money ahead, Money due) {}
