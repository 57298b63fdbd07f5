package org.capitation.ledger;

/**
 * 标记块概要: what is known of a block of marks without unpacking it (L26).
 *
 * @param source the rows
 * @param first the key of its first row
 * @param last the key of its last row
 * @param rows how many rows there are
 * @param digest over the marks
 */
public record MarkOutline(Mark.Source source, long first, long last, int rows, String digest) {}
