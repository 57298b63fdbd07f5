/**
 * 账号与权限: who acts, what they may do, and how much of a person they see.
 *
 * <p>One interceptor asks one rule at every use case, whether a page, the API or start-up code
 * calls it:
 *
 * <ul>
 *   <li>X1 Nobody signed in: refused. <i>Why: there is no public data.</i>
 *   <li>X2 The caller holds one of the roles that {@link org.capitation.access.Allowed} names; an
 *       empty list means everyone who is signed in. Who may not ask an operation of the API is told
 *       so, whatever they sent.
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
 * <p>Administrators keep the accounts of their county ({@link org.capitation.access.AccountRule}):
 *
 * <ul>
 *   <li>X13 An account is named in small letters and digits, once and for good; it is disabled, but
 *       never deleted or given to another person. <i>Why: its name is written on what it did.</i>
 *   <li>X14 Roles and scope belong together: 医共体管理员 sees communities, 家庭医生 the own list, both stand
 *       alone; all others see the whole county.
 *   <li>X15 A scope names communities and a doctor that the county has.
 *   <li>X16 A county keeps an administrator: the last enabled one is neither disabled nor stripped.
 * </ul>
 *
 * <p>Passwords ({@link org.capitation.access.PasswordRule}, after ASVS 5.0, 6.2):
 *
 * <ul>
 *   <li>X17 A password has 8 characters at least, or more where a setting says so, and 128 at most;
 *       any characters, as they are typed, in any mixture.
 *   <li>X18 It holds no name of the account, person, office, county or product, and is not easily
 *       guessed by the lists of common ones.
 *   <li>X19 One that the system made is shown once and changed at the first sign-in: until then
 *       nothing else is done.
 * </ul>
 *
 * <p>Whoever tries passwords waits ({@link org.capitation.access.DelayRule}):
 *
 * <ul>
 *   <li>X20 Wrong tries are counted by account and address, by address, and by account; the first
 *       few cost nothing, each further one doubles the wait, up to a quarter of an hour, or a
 *       minute for an address. <i>Why: a hospital comes from one address, and strangers there must
 *       not keep a new colleague out.</i>
 *   <li>X21 A try that comes too early is refused without looking at the password, and not counted.
 *   <li>X22 Where an account has signed in before, only its own wrong tries from there count, and
 *       for nobody else. <i>Why: strangers must not lock anybody out.</i>
 *   <li>X23 A try is forgotten in the time of the longest wait; a right one takes back those of the
 *       account from its address, wherever they were counted. <i>Why: they were mistakes.</i>
 *   <li>X24 An account that does not exist is treated alike, in words and in time.
 * </ul>
 *
 * <p>Sessions:
 *
 * <ul>
 *   <li>X25 A session ends after half an hour without use and half a day in any case, or as a
 *       setting says.
 *   <li>X26 Everybody sees the own sessions and ends them; administrators those of their county.
 *   <li>X27 A changed password ends the sessions elsewhere; a disabled account, another role or
 *       scope ends all of them, at once and on every server.
 * </ul>
 *
 * <p>A token stands for a person where a program calls the interface ({@link
 * org.capitation.access.Token}):
 *
 * <ul>
 *   <li>Y1 Its value is shown once, to who made it; kept is a hash.
 *   <li>Y2 It may do what its owner may at the time of the call, never more; with an account that
 *       is disabled, or whose password has to be changed first, its tokens end.
 *   <li>Y3 It reaches the features that it was made for, and writes only if it was made for that.
 *   <li>Y4 It has a last day, a year ahead at most; where a setting allows fewer days it ends after
 *       those, also if it was made before.
 *   <li>Y5 What is marked {@link org.capitation.access.InPerson} is not done with it, and nothing
 *       is changed about accounts: it makes no tokens, sets no passwords and signs no papers.
 *       <i>Why: who finds a token must not be able to stay when it is revoked; three steps are
 *       three people.</i>
 *   <li>Y6 Its owner revokes it, or the administrator of the county. It is never deleted.
 * </ul>
 *
 * <p>People may sign in at a provider of OpenID Connect, if one is set:
 *
 * <ul>
 *   <li>O1 The provider is asked by TLS, or it runs on the same machine.
 *   <li>O2 Each sign-in has its own state, nonce and proof of who began it, kept in the session;
 *       they serve once, for ten minutes.
 *   <li>O3 The ID token is signed by a public key of the provider, made for us, in time, and holds
 *       the nonce.
 *   <li>O4 A claim in it names an enabled account of ours. Nobody gets an account by signing in.
 *   <li>O5 Where passwords are given up, administrators keep theirs. <i>Why: else nobody could mend
 *       what is set wrong.</i> A paper is signed with the password of the account here in any case.
 * </ul>
 *
 * <p>How much of a person is seen ({@link org.capitation.access.Masking}):
 *
 * <ul>
 *   <li>X40 Everywhere, for everybody, in files too: name and certificate masked, 王*芳 and
 *       330***********0142; on a phone only the last four.
 *   <li>X41 A doctor sees the names of the own list in full, and no certificate.
 *   <li>X42 One person is shown in full, with certificate and telephone, for a minute, to who gives
 *       a reason of 5 characters at least; account, time, person and reason are kept (U6).
 *   <li>X43 That may ask for it who works with single persons: the insurance bureau and the auditor
 *       for anybody, a community for those of whom it bears or bore something. Not doctors, the
 *       health and finance bureaus and administrators.
 * </ul>
 *
 * <p>Who may ask which address is written down, one line each, in {@code
 * src/main/resources/access/routes.txt}; the tests of {@code org.capitation.walls} try every line
 * in every role and from another county, community and doctor. The description of the API and the
 * figures of the server are for administrators.
 *
 * <p>Something of others and something that does not exist are refused with the same words.
 */
package org.capitation.access;
