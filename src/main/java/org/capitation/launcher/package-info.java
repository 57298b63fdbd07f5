/**
 * The `main`: an embedded database when no other one is configured, then the application server.
 */
package org.capitation.launcher;
