package org.capitation.files;

/**
 * 退回行: a row that was not taken.
 *
 * @param line the line of the file, the first row (the names) being 1
 * @param field the column that is wrong; empty where it is the row as a whole
 * @param reason why
 * @param value the value in the file; null if there is none
 */
public record Rejection(long line, String field, Reason reason, String value) {}
