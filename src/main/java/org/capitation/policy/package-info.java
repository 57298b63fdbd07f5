/**
 * 政策包: all terms of a pot and year, as one document with a number.
 *
 * <ul>
 *   <li>T1 – a pack is a YAML document; a wrong key, a missing one or a value that does not fit is
 *       refused with the name of the key.
 *   <li>T2 – packs are versioned and never changed; charges, budgets and statements keep the number
 *       of the pack they used. Of two years of one pot no two hold on the same day.
 *   <li>T3 – each section names the article of the document that its figures come from.
 * </ul>
 */
package org.capitation.policy;
