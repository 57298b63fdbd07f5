/**
 * 台账的用例: taking visits, looking at charges, closing months.
 *
 * <ul>
 *   <li>I1 – a portion of a file is looked up, attributed, charged and encoded while the one before
 *       is being written; in its transaction the bytes are sent, the totals added and nothing else
 *       is done. What portions in flight have booked is known to those after them.
 *   <li>I2 – bookings of a county share it; what changes their ground – registers, attribution,
 *       policies, closed months – holds it and counts its version up. Ground and registered persons
 *       are read anew only when the version has changed. A portion that was prepared before the
 *       attribution changed or a month was closed is not written but prepared anew.
 *   <li>I3 – whoever books a record claims it, with what it takes back and what takes it back,
 *       until it is committed. A single posting waits only for claims on its own records; files of
 *       one county are taken one after the other. The unique key of setl_id and revision is the
 *       last guard.
 *   <li>I4 – clients that post at the same time are combined: one transaction books what all of
 *       them ask for, and the others come away with it done. So the totals stay exact in the same
 *       transaction; a table of deltas beside them would only save waiting for rows that combining
 *       has made cheap.
 *   <li>I5 – posting is idempotent by setl_id and updt_time: what is in the books is told again. A
 *       request is booked as a whole or not at all, apart from records that are refused by
 *       themselves; what one request fails of does not fail those combined with it.
 *   <li>I6 – a record is looked up in the books only if it may be there: a filter in memory knows
 *       what certainly is not. It is filled from the books at the first import after a start, and
 *       by every booking before it writes.
 * </ul>
 */
package org.capitation.ledger.boundary;
