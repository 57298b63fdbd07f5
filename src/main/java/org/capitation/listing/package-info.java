/**
 * 清单: long lists as people look at them – page by page, sorted, narrowed – and take them away.
 *
 * <ul>
 *   <li>R1 – a feature describes a list once, as a {@link org.capitation.listing.Listing}: its
 *       columns and how its rows are read. The head of the page, its cells, the csv and the xlsx
 *       all come from that. <i>Why: what is exported must be what is shown.</i>
 *   <li>R2 – count, sums and rows come from one filter and are read in one transaction as of one
 *       moment. <i>Why: an import beside it must not make a list say "1–20 of 19".</i>
 *   <li>R3 – an export holds exactly the filtered rows in the order of the page, with all columns,
 *       masked as there, in yuan whatever unit the page shows. Above {@link
 *       org.capitation.listing.Listing#MOST} rows there is none, and the page says so before.
 *       <i>Why: part of a selection looks like all of it; the bound keeps the file within what
 *       spreadsheets open and the server's memory holds (a decision).</i>
 *   <li>R4 – the address says what is listed: filters, {@code sort} ({@code fund}, {@code -fund}),
 *       {@code size} and {@code page}. A word that means nothing counts as none, and a page beyond
 *       the last is the last. <i>Why: addresses are kept and sent around; they must go on leading
 *       somewhere.</i>
 *   <li>R5 – which columns are shown, and how close the rows stand, is kept per account and list;
 *       the first column always stays. <i>Why: it opens the row.</i>
 * </ul>
 */
package org.capitation.listing;
