package org.capitation.attribution;

import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/**
 * 归属区间: a person's home in a pot over a range of days.
 *
 * @param pot the pot that insures the person on these days
 * @param range the days
 * @param home whose the person is
 */
public record Attribution(Pot pot, DateRange range, Home home) {}
