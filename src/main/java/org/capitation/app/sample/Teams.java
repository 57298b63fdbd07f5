package org.capitation.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.capitation.app.sample.Doctor.Team;

/**
 * 家庭医生团队: the teams and doctors of the county.
 *
 * <p>Every centre has teams by its people, every lead hospital one. The first doctor of all is well
 * liked: about 1,400 sign with that doctor where the township is large enough; no other list comes
 * near the cap.
 */
final class Teams {

  /** The most a doctor may sign (国卫基层发〔2018〕35号). */
  static final int LIST_CAP = 2000;

  private static final int RESIDENTS_PER_TEAM = 1_430;
  private static final int LIKED_LIST = 1_400;
  private static final int LIKED_AT_MOST_PER_CENT = 35;
  private static final int SIGNED_PER_CENT = 60;
  private static final int PLAIN_WEIGHT = 1_000;
  private static final int PER_MILLE = 1_000;
  private static final int SWITCHES_AWAY = 500_000;
  private static final int LEAD_TEAM_SHARE = 30_000;

  private final List<Team> teams = new ArrayList<>();
  private final List<Doctor> doctors = new ArrayList<>();
  private final List<List<Doctor>> byTownship = new ArrayList<>();
  private final List<int[]> weights = new ArrayList<>();
  private final List<List<Doctor>> atLeads = new ArrayList<>();

  Teams(int residents, Institutions institutions, Dice dice) {
    for (int i = 0; i < Geography.TOWNSHIPS.size(); i++) {
      byTownship.add(new ArrayList<>());
      Township township = Geography.TOWNSHIPS.get(i);
      int people = residents / PER_MILLE * township.weight();
      if (township.community() != Township.NO_COMMUNITY) {
        int count = Math.max(1, Math.round((float) people / RESIDENTS_PER_TEAM));
        addTeams(institutions.centre(i), count, byTownship.get(i), dice);
      }
    }
    for (int community = 1; community <= Geography.COMMUNITIES; community++) {
      List<Doctor> atLead = new ArrayList<>();
      addTeams(institutions.lead(community), 1, atLead, dice);
      atLeads.add(atLead);
    }
    preferFirst(residents);
    byTownship.forEach(list -> weights.add(list.stream().mapToInt(Doctor::weight).toArray()));
  }

  List<Team> teams() {
    return teams;
  }

  List<Doctor> doctors() {
    return doctors;
  }

  /** A doctor for someone of a township: nearly always there, else at the lead hospital. */
  Doctor draw(int township, Dice dice) {
    int at = byTownship.get(township).isEmpty() ? 0 : township;
    Doctor near = byTownship.get(at).get(dice.pick(weights.get(at)));
    return dice.chance(LEAD_TEAM_SHARE) ? atLead(near.community(), dice) : near;
  }

  /** A doctor other than the present one, half the time anywhere in the county. */
  Doctor drawOther(Doctor present, int township, Dice dice) {
    Doctor other = draw(dice.chance(SWITCHES_AWAY) ? Geography.township(dice) : township, dice);
    return other == present ? atLead(present.community() % Geography.COMMUNITIES + 1, dice) : other;
  }

  private Doctor atLead(int community, Dice dice) {
    List<Doctor> atLead = atLeads.get(community - 1);
    return atLead.get(dice.below(atLead.size()));
  }

  private void addTeams(Institution institution, int count, List<Doctor> to, Dice dice) {
    for (int i = 1; i <= count; i++) {
      String serial = Integer.toString(10_001 + teams.size()).substring(1);
      String name = institution.name() + "家庭医生第" + i + "团队";
      Team team = new Team("T" + Geography.COUNTY + serial, name, institution);
      teams.add(team);
      int members = 1 + teams.size() % 2;
      for (int k = 0; k < members; k++) {
        String number = Integer.toString(1_000_001 + doctors.size()).substring(1);
        String code = "D" + Geography.COUNTY + number;
        Doctor doctor = new Doctor(code, Names.draw(dice), team, PLAIN_WEIGHT);
        doctors.add(doctor);
        to.add(doctor);
      }
    }
  }

  /** Gives the first doctor the weight that brings the list to its intended length. */
  private void preferFirst(int residents) {
    List<Doctor> colleagues = byTownship.get(0);
    int people = residents / PER_MILLE * Geography.TOWNSHIPS.get(0).weight();
    int signed = Math.max(1, people * SIGNED_PER_CENT / 100);
    int perCent = Math.min(LIKED_AT_MOST_PER_CENT, LIKED_LIST * 100 / signed);
    int rest = PLAIN_WEIGHT * (colleagues.size() - 1);
    Doctor first = colleagues.get(0);
    Doctor liked =
        new Doctor(first.code(), first.name(), first.team(), rest * perCent / (100 - perCent) + 1);
    colleagues.set(0, liked);
    doctors.set(0, liked);
  }
}
