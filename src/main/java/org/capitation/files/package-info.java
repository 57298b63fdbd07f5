/**
 * 文件: files come in, row by row, and every row that does not is named with its reason.
 *
 * <ul>
 *   <li>F1 – a file is a text, a zip file of texts with the same columns, read as one, or a
 *       workbook; a text is UTF-8 (with or without a byte order mark), GB18030 or marked UTF-16,
 *       separated by commas, tabs or semicolons; the first row names the columns, in any case, by
 *       their own name or a known alias.
 *   <li>F2 – a missing mandatory column refuses the file, and so does being another kind of file;
 *       unknown columns are ignored.
 *   <li>F3 – a row is accepted, repeated (nothing new) or rejected with line, field, reason and
 *       value; one bad row never stops the others.
 *   <li>F4 – rows go in by transactions of 4,000 at first, and each half as many again up to
 *       12,500, near the end half of what is left: the database begins early, the next rows are
 *       read while it writes, and no portion is written alone for long. What is read again is
 *       recognised, so that a file that broke off can be sent again.
 *   <li>F5 – portions of one county go in one after the other, whoever imports, and a month is not
 *       closed under one of them. A portion that lets others write beside it sees to both itself.
 *   <li>F6 – an entry of a register that is known by its key is changed by what a later file says;
 *       a column that the file does not have leaves what is known, an empty value takes it away.
 *   <li>F7 – refused is what is beyond a limit: 2 GiB a file; 4 GiB unpacked, 100 entries, 200
 *       times the packed size; 64 MiB of texts that cells share, 1,048,576 rows a sheet; 1,048,576
 *       characters a line, 200 columns, 16,384 characters a value. Nothing is unpacked to the disk.
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
 *   <li>F13 – no row is lost unseen: a value that is broken over lines rejects its row, for a
 *       quotation mark without its pair swallows what follows; what a spreadsheet or a wrong
 *       encoding has done to a value is told as that.
 * </ul>
 *
 * <p>A feature takes part by a {@link org.capitation.files.FileKind}.
 */
package org.capitation.files;
