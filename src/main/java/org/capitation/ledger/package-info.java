/**
 * 费用台账: every outpatient visit, charged to the home community of the patient.
 *
 * <ul>
 *   <li>L1 – what is charged is the pool payment {@code hifp_pay} of the visit's own pot; other
 *       funds and accounts are never charged.
 *   <li>L2 – the home community of the service date bears it, wherever the visit took place
 *       (浙医保联发〔2019〕12号 §7). The service date is the day of settlement; for paper reimbursements it
 *       is the first day of the visit where the terms say so. The visit is signed if the patient
 *       has a contract with a team of the home community on that date, whatever criterion decided
 *       and whatever becomes of the visit (A1): spending and member-months part the same people.
 *   <li>L3 – the inclusion list says what becomes of a visit by med_type, disease and class of
 *       institution: in the package, separate (on a line of its own beside it) or excluded. The
 *       longest beginning of med_type holds, then that of the disease, then a named class over any;
 *       the list of the service date decides. What is separate or excluded is listed with its home,
 *       not charged.
 *   <li>L4 – not chargeable, each with its reason: a med_type that no line of the list fits,
 *       unknown person, not insured that day, nobody's, no terms in force, pharmacy without pool
 *       payment, refund that waits for its original. What is unknown is listed and counted by its
 *       code.
 *   <li>L5 – accepted = charged + excluded + not chargeable; every accepted visit is in exactly
 *       one.
 *   <li>L6 – a refund is a negative visit, booked in its own month to the account of its original:
 *       the same bearer, provider, service month and budget year (while that is open, see L11),
 *       signed or not as that, wherever the patient belongs now. The refund of a refund goes to the
 *       account of the visit at the end of the chain; records that take back each other wait for
 *       ever.
 *   <li>L7 – a newer version of a record (updt_time) replaces the older one by reversal and a new
 *       charge; an older one that comes later changes nothing, and one of the same time with other
 *       content is rejected: neither is the newer.
 *   <li>L8 – an entry is booked in the month of settlement, or the earliest open month after it; a
 *       closed month never changes.
 *   <li>L9 – two ledgers over the same entries: who bears it (home) and who earned it (provider);
 *       their sums are equal.
 *   <li>L10 – unreferred is a visit outside the pooling area that is neither referred nor an
 *       emergency (浙医保联发〔2019〕12号 §9).
 *   <li>L11 – a locked budget year takes no more entries. What concerns it is booked in the first
 *       open year: as a prior-year item of the same bearer, signed or not as it was, or as borne by
 *       the fund (reason LATE), as the terms at the end of the service month say. This holds for
 *       late visits, for refunds of its visits, and for what newer versions take back (no public
 *       rule found: a decision).
 *   <li>L12 – a changed attribution moves what stands: a pair of transfers, out of the old account
 *       and into the one that the visit would be charged to now, in the month of L8; its refunds go
 *       with it. Whether the visit is signed is part of the account: somebody who turns out to be
 *       signed that day, or not, at the same home is moved between its two accounts; another team
 *       of the same community moves nothing. What stands in an accounting month further before the
 *       earliest open one than the look-back of the terms, and what a locked year leaves to the
 *       fund, stays and is reported (a decision, in the manner of L6).
 *   <li>L13 – parts of a fee that do not add up to it are reported with the difference; the record
 *       is accepted.
 *   <li>L14 – months are closed in their order, each when it is over, no import of visits is
 *       underway and no difference to a control total is left unexplained (L17). Refunds that wait,
 *       people who are unknown or nobody's, days without terms, missing control totals and
 *       registers newer than the attribution are told before, and hinder nothing. A month that is
 *       closed keeps what it came to, by pot, bearer and disposition: it never comes to anything
 *       else.
 *   <li>L15 – a month that was closed stays closed; closing it again changes nothing.
 *   <li>L16 – a control total (3201) is of one whole month of settlement, a pot, an institution or
 *       all and a kind of clearing or all. Compared with it is what was settled in that month and
 *       is booked in it: visits, fees and pool payments of the newest version of each record,
 *       refunds negative, charged or not. Paper reimbursements (pay_loc 1) are in no statement and
 *       left out; treated elsewhere (pay_loc 3 and 4) is clearing 99; else pharmacies are 41,
 *       med_type 21 to 27 and 52 are 21, and everything else is 11. What was settled in other
 *       months and is booked here, since theirs is closed, is told apart and compared with nothing,
 *       so that the reconciliation of a closed month stays as it was.
 *   <li>L17 – a part agrees if visits, fees and pool payments are all the same. A difference is
 *       explained in words by a clerk; the explanation holds for the figures of both sides that it
 *       was given for, and for no others. What no total covers is told, not held against the month:
 *       the platform need not send a total of every institution.
 *   <li>L18 – what a county brings along is an opening: by community, pot and budget year (the
 *       current one and up to three before it) spending, fees, visits, heads, debt, advance and
 *       withheld money. Spending, fees and visits of a year are what was charged before the county
 *       began with us, and count with what is charged here; they may be told apart for signed and
 *       unsigned. An opening can be corrected until a month of its year is closed (a decision:
 *       payments follow closed months, and rest on it).
 *   <li>L19 – the ledger can be verified: at one moment, every record is charged again by the very
 *       rule that booked it, under the terms and the attribution that it names, and all totals and
 *       what closed months came to are summed anew. Of an attribution that is no longer kept, the
 *       home that was booked is taken for granted, and where a record took place always is; all
 *       else must follow. What would be charged otherwise today, since attribution or terms have
 *       changed, is told and is no error. Rows that hold what is never written here are told too;
 *       the verification goes on. Of each kind of difference the first 500 are kept.
 *   <li>L20 – a community may dispute what stands charged to it, of a year that is not locked: the
 *       newest version of a record, and no refund, which follows its original. It says why, and
 *       whether another community or nobody should bear it. A visit has one open dispute; one that
 *       was refused may be filed once more, with evidence that was not handed in before (a
 *       decision).
 *   <li>L21 – days to dispute are counted from when the accounting month was closed in which the
 *       visit stands; in an open month there is no deadline yet. After it nothing is filed any more
 *       (a decision: otherwise a settlement could never rest on what is booked). Days to decide are
 *       counted from the filing; what is late is shown as late.
 *   <li>L22 – a clerk takes a dispute up and prepares the decision, which three people sign; until
 *       it is prepared the community may withdraw the dispute, and a decision that is sent back is
 *       prepared anew. With the last signature the visit and its refunds are moved as by L12, in
 *       the month of L8: to another community (reason RULED; signed there if the patient is so on
 *       the service date by what is known when the decision is prepared), or to nobody (reason
 *       DISPUTED). What stands by a decision is not moved by a changed attribution, but reported.
 *   <li>L23 – a newer version of the record is charged anew by the rules, whatever was decided
 *       about the older one. A dispute whose visit has moved for another reason than its own
 *       decision cannot be upheld; the clerk sets it aside, and the visit may be disputed again.
 *   <li>L24 – a verification takes what stands by a decision for right if the newest decision on
 *       that visit put it there, and only then; a decision by which nothing stands is named as
 *       well.
 *   <li>L25 – a month is closed by a job: checks, marks of rows, and one transaction that holds the
 *       county, checks again and closes and seals. Whatever happens on the way, the month is either
 *       open, with nothing kept of it, or closed and sealed. Of a county one month is closed at a
 *       time.
 *   <li>L26 – closing a month marks its rows, visits and later entries: by key, the first eight
 *       bytes of an MD5 over all columns, with setl_id and pool payment so that a row that is gone
 *       can be named. Rows are only ever added to an open month, so that marks are made before the
 *       county is held, and under the hold only for what has come since. No column of a booked row
 *       may lawfully change; left out is only {@code slip}, which the database makes of the others.
 *   <li>L27 – a closing is sealed by a SHA-256 over a text: the county, the month, who and when,
 *       what the month came to by pot, bearer and disposition, the digests of the marks, what was
 *       said about differences, and the seal of the closing before it. Months that were closed
 *       before there were seals have none, and the first that was sealed names them. Marks are
 *       against mistakes and single hands; who can rewrite the whole database is found out by a
 *       seal that somebody else keeps, on paper or elsewhere: hence pages and interface show it.
 *   <li>L28 – a verification of all years also writes each text anew and compares it with what was
 *       sealed, line by line, follows the chain, and compares every row of sealed months with its
 *       mark: what was changed, removed or added is named. A difference that is explained again
 *       after its month was closed takes nothing from the seal.
 *   <li>L29 – a budget year that was locked once is remembered, even if it was opened again: what
 *       came meanwhile stays in the later year that took it (L11), and a verification takes it for
 *       right there. What stands in the locked year and what sets it right in a later one come to
 *       one sum.
 *   <li>L30 – what each institution outside the county earned from a home is kept with the totals,
 *       and a verification compares its sums with them. <i>Why: the page of a community names the
 *       largest, and must not read all visits for it.</i>
 * </ul>
 */
package org.capitation.ledger;
