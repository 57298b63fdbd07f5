package org.capitation.enrolment;

import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/**
 * 人员定点: the institution of first contact that a person has chosen at the insurance
 * (PSN_FIX_MAIN_DETL_D); a register of its own beside the contracts.
 *
 * @param person our key of the person
 * @param pot the pot that it was chosen for
 * @param choice fix_srt_no, 1 for the first choice
 * @param institution our key of the institution
 * @param range the days for which it holds
 */
public record Designation(long person, Pot pot, int choice, int institution, DateRange range) {}
