/**
 * 启动程序: the `main`. It reads the settings, opens the working folder, starts an embedded database
 * when no other one is configured, then the application server, and stops them in the reverse
 * order.
 *
 * <p>These classes are in a jar of their own, not in the WAR; the rest of the product does not know
 * them and they do not know the rest.
 */
package org.capitation.launcher;
