/**
 * 应用装配: what joins the parts to one application: start-up, the clock, the REST application, health.
 * It may use everything and nothing uses it; so what has to happen once the tables are there and
 * concerns several features observes {@link org.capitation.app.Migrated} here.
 */
package org.capitation.app;
