/**
 * 文书: what is printed – the one renderer of all papers, and what a feature gives it – and what is
 * handed in.
 *
 * <ul>
 *   <li>D1 – a paper is a {@link org.capitation.document.Report} of a feature, put together from
 *       {@link org.capitation.document.Part}s; the templates in {@code reports} draw these. <i>Why:
 *       no feature knows what draws its papers, and all papers look alike.</i>
 *   <li>D2 – a PDF is PDF/A-2b with embedded fonts, and a character that they lack is refused.
 *       <i>Why: a PDF drops it without a word, and a name or an amount would be wrong.</i>
 *   <li>D3 – a text that does not fit its place is refused too, for the same reason.
 *   <li>D4 – a paper carries the digest of its data, not of its bytes. <i>Why: the same data
 *       printed twice, or in two languages, must be known to be the same.</i>
 *   <li>D5 – an attachment is a PDF, JPEG or PNG by its bytes, of 20 MB at most (a decision). It is
 *       kept with its hash, never changed, and not handed out once it has another.
 *   <li>D6 – all languages and forms of a paper come from one reading of the books, and a table is
 *       one {@link org.capitation.document.Table} on the page, in the sheet and in the list.
 *       <i>Why: two forms of a document must not differ by what was booked between them.</i>
 *   <li>D7 – what is issued stays as it is: its files are kept with their hashes in all forms and
 *       languages, and handed out again byte by byte; where a hash is another, nothing is. To issue
 *       again what says the same (by its digest, seals included) hands out what is there. What says
 *       something else is the next version, under a number of its own.
 *   <li>D8 – numbers (文号) follow the county's pattern and count within the year of issue, without a
 *       gap and never twice. <i>Why: a number that nobody has looks like a paper that was made away
 *       with.</i> A document is issued in one transaction that holds the county's counter; what is
 *       refused takes no number.
 *   <li>D9 – a document is superseded by its next version, or when the books no longer say what it
 *       says: this is looked at when somebody who may issue it opens it, and by a check of all. The
 *       mark stays, also if the books should come back to it. <i>Why: whoever was told that a paper
 *       does not hold must not find it holding again; the way back is the next version.</i>
 *   <li>D10 – a document of the county is for those who see the whole county; one of a community
 *       for them and that community; one of a doctor for them and that doctor; and always only for
 *       who issues or reads the kind. To all others it does not exist.
 *   <li>D11 – seals stand on the page of the end of what is signed, a title on that of what it is
 *       the title of, and no page begins with the last row of a table. <i>Why: a page that comes
 *       loose still says what its signature or sum is about.</i>
 * </ul>
 */
package org.capitation.document;
