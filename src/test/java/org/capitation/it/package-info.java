/**
 * What the integration tests share: one database and one deployment for all of a suite.
 *
 * <ol>
 *   <li>Every integration test belongs to exactly one suite. Suites run beside each other; the
 *       tests of a suite run one after the other, in the same server.
 *   <li>A test has counties of its own, which no other class uses.
 * </ol>
 */
package org.capitation.it;
