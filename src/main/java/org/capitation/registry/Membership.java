package org.capitation.registry;

import org.capitation.value.DateRange;

/**
 * 成员关系: an institution is a member of a community for a time.
 *
 * @param community the key of the community
 * @param institution the key of the institution
 * @param range the days of the membership
 */
public record Membership(int community, int institution, DateRange range) {}
