package org.capitation.enrolment;

/**
 * 家庭医生团队: a family-doctor team.
 *
 * @param id our key
 * @param code team_code
 * @param name the name shown
 * @param institution our key of the institution that it works for
 */
public record Team(int id, String code, String name, int institution) {}
