package org.capitation.files;

import java.util.List;

/**
 * 列: a column of a kind of file.
 *
 * @param ordinal the position among the columns of the layout, from 0
 * @param header the name in the first row, in small letters
 * @param mandatory the file is refused without it
 * @param aliases other names that are understood
 */
public record Column(int ordinal, String header, boolean mandatory, List<String> aliases) {}
