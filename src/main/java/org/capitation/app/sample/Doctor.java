package org.capitation.app.sample;

/**
 * 家庭医生: a family doctor in a team.
 *
 * @param code D and twelve digits
 * @param name the doctor's name
 * @param team the team
 * @param weight how many of the township sign with this doctor, relative to the others
 */
record Doctor(String code, String name, Team team, int weight) {

  /**
   * 家庭医生团队: a team at an institution of a community.
   *
   * @param code its code
   * @param name its name
   * @param institution where it works
   */
  record Team(String code, String name, Institution institution) {}

  /** The community whose budget a contract with this doctor moves a person to. */
  int community() {
    return team.institution().community();
  }
}
