/**
 * 批量写入: how many rows get into the database quickly and surely, and how ids are handed out.
 *
 * <ul>
 *   <li>K1 – rows go in by {@code LOAD DATA LOCAL}; it turns bad values into zeros with mere
 *       warnings, so a load counts only if every row is affected and there is no warning.
 *   <li>K2 – a server that forbids {@code local_infile} gets rewritten batches of the same rows.
 *   <li>K3 – ids come from blocks reserved in a transaction of their own; gaps are harmless.
 *   <li>K4 – an entry of a register keeps its id and who added it; whoever changes it is named
 *       beside.
 *   <li>K5 – a failure that comes from another transaction being there first (duplicate key,
 *       deadlock, lock wait) is told from others: what is tried again must be worked out anew.
 *   <li>K6 – what must be of one moment is read in a snapshot, row by row, over a connection beside
 *       the pool.
 * </ul>
 */
package org.capitation.bulk;
