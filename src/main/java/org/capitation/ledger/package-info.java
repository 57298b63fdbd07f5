/**
 * 费用台账: every outpatient visit, charged to the home community of the patient.
 *
 * <ul>
 *   <li>L1 – what is charged is the pool payment {@code hifp_pay} of the visit's own pot; other
 *       funds and accounts are never charged.
 *   <li>L2 – the home community of the service date bears it, wherever the visit took place
 *       (浙医保联发〔2019〕12号 §7). The service date is the day of settlement; for paper reimbursements it
 *       is the first day of the visit where the terms say so.
 *   <li>L3 – exclusions by category of treatment, the longest matching prefix; excluded visits are
 *       listed with their reason, not charged.
 *   <li>L4 – not chargeable, each with its reason: unknown person, not insured that day, nobody's,
 *       no terms in force, pharmacy without pool payment, refund that waits for its original.
 *   <li>L5 – accepted = charged + excluded + not chargeable; every accepted visit is in exactly
 *       one.
 *   <li>L6 – a refund is a negative visit, booked in its own month to the account of its original:
 *       the same bearer, provider, service month and budget year, wherever the patient belongs now.
 *       The refund of a refund goes to the account of the visit at the end of the chain; records
 *       that take back each other wait for ever.
 *   <li>L7 – a newer version of a record (updt_time) replaces the older one by reversal and a new
 *       charge; an older one that comes later changes nothing, and one of the same time with other
 *       content is rejected: neither is the newer.
 *   <li>L8 – an entry is booked in the month of settlement, or the earliest open month after it; a
 *       closed month never changes.
 *   <li>L9 – two ledgers over the same entries: who bears it (home) and who earned it (provider);
 *       their sums are equal.
 * </ul>
 */
package org.capitation.ledger;
