package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.enrolment.Team;
import org.capitation.enrolment.Working;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Known;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.store.InstitutionStore;

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
    return new Register<>(new Teams(run));
  }

  private final class Teams implements Register.Book<String, Working<Team>> {
    private final Run run;
    private final Map<String, Integer> hospitals;

    Teams(Run run) {
      this.run = run;
      hospitals = institutions.institutionIds(run.county());
    }

    @Override
    public String key(Row row) {
      return row.requiredCode(TEAM_CODE, 40);
    }

    @Override
    public Working<Team> entry(Row row, Optional<Working<Team>> known) {
      Team team =
          new Team(
              known.map(old -> old.who().id()).orElse(0),
              key(row),
              row.required(TEAM_NAME, 100),
              Known.id(row, FIXMEDINS_CODE, hospitals, Reason.UNKNOWN_INSTITUTION));
      return new Working<>(
          team, row.range(BEGNDATE, ENDDATE, known.map(Working::range).orElse(null)));
    }

    @Override
    public Map<String, Working<Team>> known(List<Row> rows) {
      return teams.workingTeams(run.county()).stream()
          .collect(Collectors.toMap(team -> team.who().code(), Function.identity()));
    }

    @Override
    public void write(Changes<String, Working<Team>> changes) {
      teams.writeTeams(run.county(), changes.all(), run.stamp());
    }
  }
}
