package org.capitation.enrolment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 团队与医生: all teams and doctors of a county, as registered. */
public final class Staff {
  private final Map<Integer, Working<Team>> teams = new HashMap<>();
  private final Map<Integer, Working<Doctor>> doctors = new HashMap<>();
  private final Map<String, Working<Team>> teamsByCode = new HashMap<>();
  private final Map<String, Working<Doctor>> doctorsByCode = new HashMap<>();

  /** The teams and doctors given. */
  public Staff(List<Working<Team>> teams, List<Working<Doctor>> doctors) {
    for (Working<Team> team : teams) {
      this.teams.put(team.who().id(), team);
      teamsByCode.put(team.who().code(), team);
    }
    for (Working<Doctor> doctor : doctors) {
      this.doctors.put(doctor.who().id(), doctor);
      doctorsByCode.put(doctor.who().code(), doctor);
    }
  }

  /** All doctors, by code. */
  public List<Doctor> doctors() {
    return doctorsByCode.values().stream()
        .map(Working::who)
        .sorted(Comparator.comparing(Doctor::code))
        .toList();
  }

  /** The team with this key. */
  public Working<Team> team(int id) {
    return teams.get(id);
  }

  /** The team with this code. */
  public Optional<Working<Team>> team(String code) {
    return Optional.ofNullable(teamsByCode.get(code));
  }

  /** The doctor with this key; nothing for null. */
  public Optional<Working<Doctor>> doctor(Integer id) {
    return Optional.ofNullable(doctors.get(id));
  }

  /** The doctor with this code. */
  public Optional<Working<Doctor>> doctor(String code) {
    return Optional.ofNullable(doctorsByCode.get(code));
  }
}
