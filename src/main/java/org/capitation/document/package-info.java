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
 * </ul>
 */
package org.capitation.document;
