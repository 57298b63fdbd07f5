/**
 * The walls around the product, tried from outside at every door.
 *
 * <ol>
 *   <li>{@code src/test/resources/access/routes.txt} has one line for every page, servlet and
 *       operation of the API: who may ask it, what narrows the answer and what its address names. A
 *       route without a line fails the build, and so does a line without a route.
 *   <li>What is in the lines is tried, role by role, in counties of the tests' own.
 *   <li>What belongs to others is answered like what does not exist.
 *   <li>Tests of a requirement of OWASP's ASVS 5.0 are named by its number.
 * </ol>
 */
package org.capitation.walls;
