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
 * <p>Something of others and something that does not exist are refused with the same words.
 */
package org.capitation.access;
