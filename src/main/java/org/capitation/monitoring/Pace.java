package org.capitation.monitoring;

import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 支出进度: spent to date over what the budget gives until then by season (M5).
 *
 * @param due what the budget gives to date, half up to the fen
 * @param booked by what is booked
 * @param completed with the rows that are still to come
 */
public record Pace(Money due, Quotient booked, Quotient completed) {}
