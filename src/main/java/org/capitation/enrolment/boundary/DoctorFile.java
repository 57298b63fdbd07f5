package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.enrolment.Doctor;
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

/** 家庭医生文件 {@code doctor}. */
@ApplicationScoped
public class DoctorFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column DOCTOR_CODE = LAYOUT.mandatory("doctor_code");
  private static final Column DOCTOR_NAME = LAYOUT.mandatory("doctor_name");
  private static final Column TEAM_CODE = LAYOUT.mandatory("team_code");
  private static final Column LIST_CAP = LAYOUT.optional("list_cap");
  private static final Column BEGNDATE = LAYOUT.optional("begndate");
  private static final Column ENDDATE = LAYOUT.optional("enddate");

  /** No list is longer: a bound against mistyped numbers, not the cap of the terms. */
  private static final int LONGEST_LIST = 1_000_000;

  @Inject private TeamStore teams;

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Register<>(new Doctors(run));
  }

  private final class Doctors implements Register.Book<String, Working<Doctor>> {
    private final Run run;
    private final Map<String, Integer> teamIds;

    Doctors(Run run) {
      this.run = run;
      teamIds = teams.teamIds(run.county());
    }

    @Override
    public String key(Row row) {
      return row.requiredCode(DOCTOR_CODE, 20);
    }

    @Override
    public Working<Doctor> entry(Row row, Optional<Working<Doctor>> known) {
      Doctor doctor =
          new Doctor(
              known.map(old -> old.who().id()).orElse(0),
              key(row),
              row.required(DOCTOR_NAME, 100),
              Known.id(row, TEAM_CODE, teamIds, Reason.UNKNOWN_TEAM),
              row.or(
                  LIST_CAP,
                  c -> row.number(c, 0, LONGEST_LIST),
                  known.map(old -> old.who().listCap()).orElse(null)));
      return new Working<>(
          doctor, row.range(BEGNDATE, ENDDATE, known.map(Working::range).orElse(null)));
    }

    @Override
    public Map<String, Working<Doctor>> known(List<Row> rows) {
      return teams.workingDoctors(run.county()).stream()
          .collect(Collectors.toMap(doctor -> doctor.who().code(), Function.identity()));
    }

    @Override
    public void write(Changes<String, Working<Doctor>> changes) {
      teams.writeDoctors(run.county(), changes.all(), run.stamp());
    }
  }
}
