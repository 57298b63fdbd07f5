/**
 * 文件: files come in, row by row, and every row that does not is named with its reason.
 *
 * <ul>
 *   <li>F1 – a file is UTF-8 (with or without a byte order mark) or GB18030, separated by commas or
 *       tabs; the first row names the columns, in any case, by their own name or a known alias.
 *   <li>F2 – a missing mandatory column refuses the file; unknown columns are ignored.
 *   <li>F3 – a row is accepted, repeated (nothing new) or rejected with line, field, reason and
 *       value; one bad row never stops the others.
 *   <li>F4 – rows go in by transactions of at most 50,000; what is read again is recognised, so
 *       that a file that broke off can be sent again.
 *   <li>F5 – portions of one county go in one after the other, whoever imports, and a month is not
 *       closed under one of them. A portion that lets others write beside it sees to both itself.
 *   <li>F6 – an entry of a register that is known by its key is changed by what a later file says;
 *       a column that the file does not have leaves what is known, an empty value takes it away.
 *   <li>F7 – files above 2 GiB, with more than 200 columns or with a value above 16,384 characters
 *       are refused.
 * </ul>
 *
 * <p>A feature takes part by a {@link org.capitation.files.FileKind}.
 */
package org.capitation.files;
