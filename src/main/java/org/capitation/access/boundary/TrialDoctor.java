package org.capitation.access.boundary;

/**
 * 试用医生: the doctor of the sample county whose list the trial shows.
 *
 * @param code the doctor's code in the registers
 * @param name the doctor's name
 * @param office the team or institution
 */
public record TrialDoctor(String code, String name, String office) {}
