package org.capitation.monitoring;

import org.capitation.value.Quotient;

/**
 * 支出进度: spent to date over what the budget gives until then by season (M5).
 *
 * @param booked by what is booked
 * @param completed with the rows that are still to come
 */
public record Pace(Quotient booked, Quotient completed) {}
