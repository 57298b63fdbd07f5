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
 * <p>The frame loses nothing:
 *
 * <ul>
 *   <li>F1 A form that is posted twice does its deed once; the second post leads where the first
 *       one led ({@link org.capitation.page.PostFilter}). <i>Why: people click twice, and browsers
 *       send again.</i>
 *   <li>F2 What was typed stays in the tab of the browser until it has arrived, for this account
 *       only; never a password, a certificate number or a file. It goes when the person signs out.
 *   <li>F3 A page that answers a post has the address of the page that it was sent from: to load it
 *       again sends nothing again.
 *   <li>F4 The end of a session is told five minutes before, and can be put off by a click.
 *   <li>F5 An error page says what may be done next and the number of the request, and keeps the
 *       menu for whoever is signed in.
 * </ul>
 */
package org.capitation.page;
