package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.Team;
import org.capitation.registry.County;
import org.capitation.value.DateRange;
import org.capitation.value.Stamp;

/** 团队与医生的存储. */
@ApplicationScoped
public class TeamStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** All teams of a county, by code. */
  public List<Team> teams(County county) {
    return read.list(
        "select id, code, name, institution_id from enrolment_team where county_id = ?"
            + " order by code",
        row -> new Team(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)),
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
        row ->
            new Doctor(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, Integer.class)),
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

  /** Adds teams with the days on which they work; the keys given are replaced by new ones. */
  public void addTeams(County county, Map<Team, DateRange> added, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("enrolment_team", added.size());
    BulkRows rows = rows("enrolment_team", "institution_id");
    for (var entry : added.entrySet()) {
      Team team = entry.getKey();
      rows.number(id++).number(county.id()).text(team.code()).text(team.name());
      end(rows.number(team.institution()), entry.getValue(), stamp);
    }
    bulk.load(rows);
  }

  /** Adds doctors with the days on which they work; the keys given are replaced by new ones. */
  public void addDoctors(County county, Map<Doctor, DateRange> added, Stamp stamp) {
    if (added.isEmpty()) {
      return;
    }
    long id = ids.reserve("enrolment_doctor", added.size());
    BulkRows rows = rows("enrolment_doctor", "team_id", "list_cap");
    for (var entry : added.entrySet()) {
      Doctor doctor = entry.getKey();
      rows.number(id++).number(county.id()).text(doctor.code()).text(doctor.name());
      rows.number(doctor.team()).number(doctor.listCap());
      end(rows, entry.getValue(), stamp);
    }
    bulk.load(rows);
  }

  private static BulkRows rows(String table, String... own) {
    String[] first = {"id", "county_id", "code", "name"};
    String[] last = {"valid_from", "valid_to", "created_at", "created_by"};
    return new BulkRows(
        table, Stream.of(first, own, last).flatMap(Arrays::stream).toArray(String[]::new));
  }

  private static void end(BulkRows rows, DateRange range, Stamp stamp) {
    rows.day(range.from()).day(range.to()).time(stamp.at()).text(stamp.by()).end();
  }
}
