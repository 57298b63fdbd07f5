/**
 * The walls around the product, tried from outside at every door.
 *
 * <ol>
 *   <li>{@code src/main/resources/access/routes.txt} has one line for every page, servlet and
 *       operation of the API: who may ask it, what narrows the answer and what its address names. A
 *       route without a line fails the build, and so does a line without a route. <i>Why: a door is
 *       forgotten when it is new.</i>
 *   <li>What is in the lines is tried, role by role, in counties of the tests' own. <i>Why: rules
 *       that are only read back prove nothing, and what other tests write would change the
 *       answers.</i>
 *   <li>What belongs to others is answered like what does not exist. <i>Why: another answer tells
 *       that it is there.</i>
 *   <li>Tests of a requirement of OWASP's ASVS 5.0 are named by its number.
 * </ol>
 */
package org.capitation.walls;
