package org.capitation.policy;

import org.capitation.registry.County;

/**
 * 政策包通知: a pack is in force, as of the current transaction.
 *
 * @param county the county
 * @param pack its number
 */
public record PackAdded(County county, long pack) {}
