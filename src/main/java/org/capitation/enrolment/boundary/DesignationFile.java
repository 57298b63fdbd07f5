package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.store.DesignationStore;
import org.capitation.enrolment.store.DesignationStore.Key;
import org.capitation.enrolment.store.DesignationStore.Registered;
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
import org.capitation.registry.Pot;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuranceStore;
import org.capitation.value.DateRange;

/** 人员定点文件 {@code designation} (PSN_FIX_MAIN_DETL_D). */
@ApplicationScoped
public class DesignationFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column PSN_NO = LAYOUT.mandatory("psn_no");
  private static final Column INSUTYPE = LAYOUT.mandatory("insutype");
  private static final Column FIX_SRT_NO = LAYOUT.optional("fix_srt_no");
  private static final Column FIXMEDINS_CODE = LAYOUT.mandatory("fixmedins_code");
  private static final Column BEGNDATE = LAYOUT.mandatory("begndate");
  private static final Column ENDDATE = LAYOUT.optional("enddate");

  private static final int LAST_CHOICE = 99;

  @Inject private DesignationStore designations;
  @Inject private InsuranceStore insurances;
  @Inject private InstitutionStore institutions;

  @Override
  public String name() {
    return "designation";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Register<>(new Designations(run));
  }

  private final class Designations implements Register.Book<Key, Registered> {
    private final Run run;
    private final Map<String, Integer> hospitals;
    private Map<String, Long> persons = Map.of();

    Designations(Run run) {
      this.run = run;
      hospitals = institutions.institutionIds(run.county());
    }

    @Override
    public Key key(Row row) {
      return new Key(number(row), pot(row), choice(row), row.requiredDay(BEGNDATE));
    }

    @Override
    public Map<Key, Registered> known(List<Row> rows) {
      List<String> numbers = rows.stream().map(DesignationFile::number).distinct().toList();
      persons = insurances.personsOf(run.county(), numbers);
      return designations.of(run.county(), numbers);
    }

    @Override
    public Registered entry(Row row, Optional<Registered> known) {
      DateRange range =
          row.range(BEGNDATE, ENDDATE, known.map(k -> k.designation().range()).orElse(null));
      return new Registered(
          number(row),
          new Designation(
              persons.getOrDefault(number(row), 0L),
              pot(row),
              choice(row),
              Known.id(row, FIXMEDINS_CODE, hospitals, Reason.UNKNOWN_INSTITUTION),
              range));
    }

    @Override
    public void admit(Row row, Registered entry) {
      if (entry.designation().person() == 0) {
        throw row.bad(PSN_NO, Reason.UNKNOWN_PERSON);
      }
    }

    @Override
    public void write(Changes<Key, Registered> changes) {
      designations.add(run.county(), changes.added(), run.id(), run.stamp());
      designations.change(run.county(), changes.changed(), run.id(), run.stamp());
    }
  }

  private static String number(Row row) {
    return row.requiredCode(PSN_NO, 30);
  }

  private static Pot pot(Row row) {
    return Pot.of(row.required(INSUTYPE))
        .orElseThrow(() -> row.bad(INSUTYPE, Reason.UNKNOWN_INSUTYPE));
  }

  /** The first choice where the file says nothing. */
  private static int choice(Row row) {
    Integer choice = row.number(FIX_SRT_NO, 1, LAST_CHOICE);
    return choice == null ? 1 : choice;
  }
}
