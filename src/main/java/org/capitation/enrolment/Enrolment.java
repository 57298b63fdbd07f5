package org.capitation.enrolment;

import java.time.LocalDate;
import org.capitation.value.DateRange;

/**
 * 签约: a contract of a person with a family-doctor team.
 *
 * @param contract the contract number
 * @param person our key of the person
 * @param team our key of the team
 * @param signed the day of signing
 * @param range the days it is in force, cut off where it was terminated
 */
public record Enrolment(
    String contract, long person, int team, LocalDate signed, DateRange range) {}
