package org.capitation.enrolment;

/**
 * 家庭医生: a doctor of a team.
 *
 * @param id our key
 * @param code the platform's doctor code, D and twelve digits
 * @param name the name
 * @param team our key of the team
 * @param listCap how many persons the doctor may have, or null where the terms decide
 */
public record Doctor(int id, String code, String name, int team, Integer listCap) {}
