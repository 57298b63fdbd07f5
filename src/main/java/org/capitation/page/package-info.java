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
 */
package org.capitation.page;
