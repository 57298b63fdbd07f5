package org.capitation.monitoring;

import java.time.YearMonth;
import org.capitation.value.Quotient;

/**
 * 预警: an indicator is beyond its threshold (M9, M10).
 *
 * @param threshold the threshold
 * @param level how far beyond
 * @param figure the figure
 * @param since the first month since when it is at this level without a break
 */
public record Warning(Threshold threshold, Level level, Quotient figure, YearMonth since) {}
