package org.capitation.app.sample;

import java.nio.file.Path;
import java.time.YearMonth;

/**
 * One written file.
 *
 * @param kind the file kind as the importer names it
 * @param path where it is
 * @param month the month in which the platform delivered it, only for visits and control totals,
 *     else null
 */
public record SampleFile(String kind, Path path, YearMonth month) {}
