/**
 * 性能比值: how fast the product is beside what its database, or another one, can do at all.
 *
 * <ul>
 *   <li>Every figure stands beside a yardstick that was measured in the same run, in turns with it:
 *       a ratio means something on any machine, a time does not.
 *   <li>Both sides of a comparison have done the same work, or the run fails; a ratio that falls
 *       short does not fail it.
 *   <li>What runs in the server is a bean of the deployed application and calls its use cases; what
 *       runs outside is a client of it.
 * </ul>
 */
package org.capitation.bench;
