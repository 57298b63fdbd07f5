package org.capitation.enrolment;

import org.capitation.value.DateRange;

/**
 * 在岗登记: a team or a doctor as registered.
 *
 * @param who which of them
 * @param range the days on which they work
 */
public record Working<T>(T who, DateRange range) {}
