/**
 * 文书: what is printed – the one renderer of all papers, and what a feature gives it – and what is
 * handed in.
 *
 * <ul>
 *   <li>D1 – a paper is a {@link org.capitation.document.Report} of a feature and a template in
 *       {@code reports}. <i>Why: no feature knows what draws its papers.</i>
 *   <li>D2 – fonts are embedded, and a character that they lack is refused. <i>Why: a PDF drops it
 *       without a word, and a name or an amount would be wrong.</i>
 *   <li>D3 – a text that does not fit its place is refused too, for the same reason.
 *   <li>D4 – a paper carries the digest of its data, not of its bytes. <i>Why: the same data
 *       printed twice, or in two languages, must be known to be the same.</i>
 *   <li>D5 – an attachment is a PDF, JPEG or PNG by its bytes, of 20 MB at most (a decision). It is
 *       kept with its hash, never changed, and not handed out once it has another.
 * </ul>
 */
package org.capitation.document;
