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
 *       closed under one of them.
 *   <li>F6 – an entry of a register that is known by its key is changed by what a later file says;
 *       a column that the file does not have leaves what is known, an empty value takes it away.
 *   <li>F7 – files above 2 GiB, with more than 200 columns or with a value above 16,384 characters
 *       are refused.
 *   <li>F8 – the transaction of a portion also writes how many rows have been dealt with; an import
 *       that was broken off goes on after them, and no row is counted twice.
 *   <li>F9 – a portion under which something has changed is not written: the file is opened anew
 *       and the import goes on from where it stands, but not more than five times without coming
 *       any further.
 *   <li>F10 – a file is looked at before anything of it goes in. The same bytes of the same kind
 *       say nothing new: they are taken again on purpose only.
 *   <li>F11 – what is rejected is kept as it came, encrypted, and can be mended and sent again: a
 *       million rows of an import, and 100,000 findings; those beyond are counted.
 *   <li>F12 – a file lies on the disk until its import has ended; one that nobody begins to take is
 *       thrown away after a day, at the next start.
 * </ul>
 *
 * <p>A feature takes part by a {@link org.capitation.files.FileKind}.
 */
package org.capitation.files;
