/**
 * 页面: what all pages share – language, units, how figures and dates are written, the menu, the
 * frame around a page, and what a request gets besides its answer.
 *
 * <p>Every {@code boundary} and {@code desk} may import it; it imports {@code value} and {@code
 * access} only, so that a page's look never depends on a feature. What it needs from a feature it
 * asks for by an interface ({@link org.capitation.page.Letterhead}).
 *
 * <p>In a page: {@code m['key']} is a text, {@code f.money(x)} writes a figure, {@code frame} is
 * the frame, {@code selection} is the year and pot chosen at the top, {@code caller} is who looks.
 *
 * <p>What every answer says besides its content ({@link org.capitation.page.Headers}), and what no
 * door is asked for:
 *
 * <ul>
 *   <li>H1 A page runs no script but ours: each has a nonce of its own, and nothing may frame it.
 *   <li>H2 What is no page – the API, its description, figures of the server, errors of programs –
 *       says that it holds nothing to be shown or run.
 *   <li>H3 Nothing is kept by a browser or in between but styles, scripts and pictures, whose
 *       addresses change with their content.
 *   <li>H4 No other site is told what was looked at here, may open our windows or embed what is
 *       ours; no page asks for camera, microphone or place.
 *   <li>H5 Whoever came by TLS is to do so for a year, and gets cookies that are sent by TLS only.
 *   <li>H6 A page is read or sent to, an operation of the API also put or deleted; other methods
 *       are refused.
 *   <li>H7 What changes something is refused if another site has made the browser send it. A page
 *       does something only when its own form was sent: an address alone could be planted in a
 *       link. <i>Why: OWASP ASVS 5.0, 3.5.1.</i>
 * </ul>
 *
 * <p>The frame loses nothing:
 *
 * <ul>
 *   <li>N1 A form that is posted twice does its deed once; the second post leads where the first
 *       one led ({@link org.capitation.page.PostFilter}). <i>Why: people click twice, and browsers
 *       send again.</i>
 *   <li>N2 What was typed stays in the tab of the browser until it has arrived, for this account
 *       only; never a password, a certificate number or a file. It goes when the person signs out.
 *   <li>N3 A page that answers a post has the address of the page that it was sent from: to load it
 *       again sends nothing again.
 *   <li>N4 The end of a session is told five minutes before, and can be put off by a click.
 *   <li>N5 An error page says what may be done next and the number of the request, and keeps the
 *       menu for whoever is signed in.
 * </ul>
 */
package org.capitation.page;
