/**
 * 账号与权限: who acts, what they may do, and how much of a person they see.
 *
 * <p>One interceptor asks one rule at every use case, whether a page, the API or start-up code
 * calls it:
 *
 * <ul>
 *   <li>X1 Nobody signed in: refused. <i>Why: there is no public data.</i>
 *   <li>X2 The caller holds one of the roles that {@link org.capitation.access.Allowed} names; an
 *       empty list means everyone who is signed in.
 *   <li>X3 A caller of the whole county may name any community and any doctor, or none.
 *   <li>X4 A caller of some communities may call what names only those communities ({@link
 *       org.capitation.access.InCommunity}), or what narrows itself ({@link
 *       org.capitation.access.Filtered}).
 *   <li>X5 A doctor likewise, with {@link org.capitation.access.OfDoctor} and the own code.
 *   <li>X6 A mark without a value asks for all of them: for the whole county only, unless the use
 *       case narrows itself. <i>Why: a forgotten parameter must not widen what is seen.</i>
 * </ul>
 *
 * <p>A paper goes from one who signs it to the next ({@link org.capitation.access.SigningRule}):
 *
 * <ul>
 *   <li>X7 Steps are signed in their order: 经办, 复核, 审批, then the other bureaus that a paper asks
 *       for; each takes its own role.
 *   <li>X8 Whoever wrote or prepared a paper signs no other step of it.
 *   <li>X9 Nobody signs two steps, whatever roles they hold. <i>Why: three steps are three
 *       people.</i>
 *   <li>X10 A signature is for the version that was seen: once another has touched the paper it is
 *       looked at again.
 *   <li>X11 What was withdrawn or sent back is not signed; a new version is.
 *   <li>X12 A signature keeps the digest of what was signed; where the paper no longer has it,
 *       nobody signs any more.
 * </ul>
 *
 * <p>Who may ask which address is written down, one line each, in {@code
 * src/test/resources/access/routes.txt}; the tests of {@code org.capitation.walls} try every line in
 * every role and from another county, community and doctor. The description of the API and the
 * figures of the server are for administrators.
 *
 * <p>Something of others and something that does not exist are refused with the same words.
 */
package org.capitation.access;
