package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRegister;
import org.capitation.bulk.Upsert;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.Working;
import org.capitation.registry.County;
import org.capitation.value.DateRange;
import org.capitation.value.Stamp;

/** 团队与医生的存储. */
@ApplicationScoped
public class TeamStore {
  private static final Upsert TEAM =
      new Upsert("enrolment_team", "county_id code", "name institution_id valid_from valid_to");
  private static final Upsert DOCTOR =
      new Upsert("enrolment_doctor", "county_id code", "name team_id list_cap valid_from valid_to");

  @Inject private BulkRead read;
  @Inject private BulkRegister registers;

  /** All teams of a county, by code. */
  public List<Team> teams(County county) {
    return read.list(
        "select id, code, name, institution_id from enrolment_team where county_id = ?"
            + " order by code",
        TeamStore::team,
        county.id());
  }

  /** The keys of all teams, by code. */
  public Map<String, Integer> teamIds(County county) {
    return teams(county).stream().collect(Collectors.toMap(Team::code, Team::id));
  }

  /** The institution of each team, both by key. */
  public Map<Integer, Integer> institutionOfTeam(County county) {
    return teams(county).stream().collect(Collectors.toMap(Team::id, Team::institution));
  }

  /** All doctors of a county, by code. */
  public List<Doctor> doctors(County county) {
    return read.list(
        "select id, code, name, team_id, list_cap from enrolment_doctor where county_id = ?"
            + " order by code",
        TeamStore::doctor,
        county.id());
  }

  /** The doctor with this code. */
  public Optional<Doctor> doctor(County county, String code) {
    return doctors(county).stream().filter(doctor -> doctor.code().equals(code)).findFirst();
  }

  /** The keys of all doctors, by code. */
  public Map<String, Integer> doctorIds(County county) {
    return doctors(county).stream().collect(Collectors.toMap(Doctor::code, Doctor::id));
  }

  /** All teams as registered. */
  public List<Working<Team>> workingTeams(County county) {
    return read.list(
        "select * from enrolment_team where county_id = ?",
        row -> new Working<>(team(row), BulkRead.range(row)),
        county.id());
  }

  /** All doctors as registered. */
  public List<Working<Doctor>> workingDoctors(County county) {
    return read.list(
        "select * from enrolment_doctor where county_id = ?",
        row -> new Working<>(doctor(row), BulkRead.range(row)),
        county.id());
  }

  /** All teams and doctors as registered. */
  public Staff staff(County county) {
    return new Staff(workingTeams(county), workingDoctors(county));
  }

  /** Adds teams or changes those with their code; the keys of new ones are replaced. */
  public void writeTeams(County county, List<Working<Team>> entries, Stamp stamp) {
    registers.write(TEAM, entries, entry -> values(county, entry.who(), entry.range()), stamp);
  }

  /** Adds doctors or changes those with their code; the keys of new ones are replaced. */
  public void writeDoctors(County county, List<Working<Doctor>> entries, Stamp stamp) {
    registers.write(DOCTOR, entries, entry -> values(county, entry.who(), entry.range()), stamp);
  }

  private static Object[] values(County county, Team team, DateRange range) {
    return new Object[] {
      county.id(), team.code(), team.name(), team.institution(), range.from(), range.to()
    };
  }

  private static Object[] values(County county, Doctor doctor, DateRange range) {
    return new Object[] {
      county.id(),
      doctor.code(),
      doctor.name(),
      doctor.team(),
      doctor.listCap(),
      range.from(),
      range.to()
    };
  }

  private static Team team(ResultSet row) throws SQLException {
    return new Team(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        row.getInt("institution_id"));
  }

  private static Doctor doctor(ResultSet row) throws SQLException {
    return new Doctor(
        row.getInt("id"),
        row.getString("code"),
        row.getString("name"),
        row.getInt("team_id"),
        row.getObject("list_cap", Integer.class));
  }
}
