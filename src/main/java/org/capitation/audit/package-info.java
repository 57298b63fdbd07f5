/**
 * 审计: who did what, when, from where, on whose data, with old and new values.
 *
 * <p>A package of its own beside {@code access}: it knows jobs and files of lists, which {@code
 * access} must not, and every feature would else be told of tables that it has nothing to do with.
 *
 * <ul>
 *   <li>U1 Every use case is recorded by the one mechanism that it has anyway: what {@link
 *       org.capitation.access.Allowed} marks. The outermost call is the deed; what it calls is a
 *       part of it.
 *   <li>U2 A deed is what writes. It is recorded just before its transaction is committed, in that
 *       transaction: what is rolled back was not done, and what cannot be recorded is not done
 *       either.
 *   <li>U3 Old and new values are read from the rows themselves, before the first write and at the
 *       end; of more than {@link org.capitation.audit.Change#MOST_ROWS} rows at once only their
 *       number is told. What is derived from other rows, such as totals, is only counted.
 *   <li>U4 No secret is kept: no password, token or key, no certificate number, no content of a
 *       file; names and telephone numbers of persons are masked. A person is named by our key.
 *   <li>U5 Refusals are recorded, in a transaction of their own, at most {@link
 *       org.capitation.audit.Quota#MOST} a minute for each account or address; and deeds that had
 *       begun to write and failed by a fault of ours. <i>Why a limit: nobody shall fill the table
 *       from outside.</i>
 *   <li>U6 Reading is recorded where {@link org.capitation.access.Recorded} asks for it: files that
 *       leave the house, and persons revealed.
 *   <li>U7 Left out is what {@link org.capitation.access.Unrecorded} marks, with the reason; a test
 *       lists it. What a job writes in portions is told once, with its end and its counts.
 *   <li>U8 Events are added and never changed or removed. They are written without a seal, so that
 *       nobody waits for another; each minute a server seals them, county by county, by {@link
 *       org.capitation.audit.Chain}: the digest of each stands on that of the one before.
 *   <li>U9 The chain shows every event that was changed, removed, put in or moved, and where it
 *       begins. Who may write all tables could still make a whole chain anew: the last seal, noted
 *       elsewhere, shows that too.
 *   <li>U10 Of a name typed at sign-in that no account has nothing is kept. <i>Why: people type
 *       their password into the wrong field.</i>
 * </ul>
 */
package org.capitation.audit;
