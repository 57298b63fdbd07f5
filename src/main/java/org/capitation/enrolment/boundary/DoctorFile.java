package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.enrolment.Doctor;
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
import org.capitation.value.DateRange;

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
    Map<String, Integer> known = teams.teamIds(run.county());
    return new Collected<>(row -> read(row, known), rows -> write(run, rows));
  }

  private static Map.Entry<Doctor, DateRange> read(Row row, Map<String, Integer> known) {
    Doctor doctor =
        new Doctor(
            0,
            row.required(DOCTOR_CODE, 20),
            row.required(DOCTOR_NAME, 100),
            Known.id(row, TEAM_CODE, known, "unknown-team"),
            row.number(LIST_CAP));
    return Map.entry(doctor, row.range(BEGNDATE, ENDDATE));
  }

  private Flushed write(Run run, List<Map.Entry<Doctor, DateRange>> rows) {
    Set<String> known = teams.doctorIds(run.county()).keySet();
    Map<Doctor, DateRange> added = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !known.contains(row.getKey().code()))
        .forEach(row -> added.put(row.getKey(), row.getValue()));
    teams.addDoctors(run.county(), added, run.stamp());
    return new Flushed(added.size(), rows.size() - added.size(), List.of());
  }
}
