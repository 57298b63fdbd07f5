/**
 * 政策包: all terms of a pot and year, as one document with a number.
 *
 * <ul>
 *   <li>T1 – a pack is a YAML document; a wrong key, a missing one or a value that does not fit is
 *       refused with its line, the name of the key and the reason.
 *   <li>T2 – packs are versioned and never changed; charges, budgets and statements keep the number
 *       of the pack they used. Of two years of one pot no two hold on the same day.
 *   <li>T3 – each section names the article of the document that its figures come from.
 *   <li>T4 – a preset is a template: each of its figures names its source or is marked unverified,
 *       and it is never in force itself.
 *   <li>T5 – a pack made from a preset is put in force only under the county's own document number
 *       and after each unverified figure was confirmed or got a source (a decision: nobody's
 *       figures become law by being shipped).
 * </ul>
 */
package org.capitation.policy;
