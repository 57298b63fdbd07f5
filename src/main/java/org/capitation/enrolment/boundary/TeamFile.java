package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Known;
import org.capitation.files.Layout;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.DateRange;

/** 家庭医生团队文件 {@code team}. */
@ApplicationScoped
public class TeamFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column TEAM_CODE = LAYOUT.mandatory("team_code");
  private static final Column TEAM_NAME = LAYOUT.mandatory("team_name");
  private static final Column FIXMEDINS_CODE = LAYOUT.mandatory("fixmedins_code");
  private static final Column BEGNDATE = LAYOUT.optional("begndate");
  private static final Column ENDDATE = LAYOUT.optional("enddate");

  @Inject private TeamStore teams;
  @Inject private InstitutionStore institutions;

  @Override
  public String name() {
    return "team";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    Map<String, Integer> known = institutions.institutionIds(run.county());
    return new Collected<>(row -> read(row, known), rows -> write(run, rows));
  }

  private static Map.Entry<Team, DateRange> read(Row row, Map<String, Integer> known) {
    Team team =
        new Team(
            0,
            row.required(TEAM_CODE, 40),
            row.required(TEAM_NAME, 100),
            Known.id(row, FIXMEDINS_CODE, known, "unknown-institution"));
    return Map.entry(team, row.range(BEGNDATE, ENDDATE));
  }

  private Flushed write(Run run, List<Map.Entry<Team, DateRange>> rows) {
    Set<String> known = teams.teamIds(run.county()).keySet();
    Map<Team, DateRange> added = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !known.contains(row.getKey().code()))
        .forEach(row -> added.put(row.getKey(), row.getValue()));
    teams.addTeams(run.county(), added, run.stamp());
    return new Flushed(added.size(), rows.size() - added.size(), List.of());
  }
}
