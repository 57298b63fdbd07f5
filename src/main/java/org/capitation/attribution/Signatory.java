package org.capitation.attribution;

import org.capitation.enrolment.Staff;

/**
 * 签约方: with whom contracts are signed.
 *
 * @param team our key of the team
 * @param doctor our key of the doctor; null stands for the whole team
 */
public record Signatory(int team, Integer doctor) {
  /** The code of the doctor, or of the whole team. */
  public String code(Staff staff) {
    return staff
        .doctor(doctor)
        .map(found -> found.who().code())
        .orElseGet(() -> staff.team(team).who().code());
  }

  /** The name of the doctor, or of the whole team. */
  public String name(Staff staff) {
    return staff
        .doctor(doctor)
        .map(found -> found.who().name())
        .orElseGet(() -> staff.team(team).who().name());
  }
}
