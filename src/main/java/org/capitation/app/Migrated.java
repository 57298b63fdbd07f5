package org.capitation.app;

/**
 * The tables are there and up to date. Fired once at each start, before the first request.
 *
 * @param migrations how many were applied just now
 */
public record Migrated(int migrations) {}
