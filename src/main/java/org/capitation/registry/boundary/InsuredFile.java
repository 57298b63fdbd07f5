package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.files.Changes;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Certificate;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Pot;
import org.capitation.registry.Ties;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.InsuranceStore;
import org.capitation.registry.store.InsuranceStore.Insurance;
import org.capitation.registry.store.PersonStore;
import org.capitation.registry.store.PersonStore.Person;
import org.capitation.registry.store.PersonStore.Registered;
import org.capitation.value.DateRange;

/** 参保人文件 {@code insured} (PSN_INFO_B and PSN_INSU_D): persons and their insured periods. */
@ApplicationScoped
public class InsuredFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column PSN_NO = LAYOUT.mandatory("psn_no");
  private static final Column PSN_NAME = LAYOUT.mandatory("psn_name");
  private static final Column PSN_CERT_TYPE = LAYOUT.mandatory("psn_cert_type");
  private static final Column CERTNO = LAYOUT.mandatory("certno");
  private static final Column GEND = LAYOUT.optional("gend");
  private static final Column BRDY = LAYOUT.optional("brdy");
  private static final Column INSUTYPE = LAYOUT.mandatory("insutype");
  private static final Column PSN_TYPE = LAYOUT.mandatory("psn_type");
  private static final Column CRT_INSU_DATE = LAYOUT.mandatory("crt_insu_date");
  private static final Column PAUS_INSU_DATE = LAYOUT.optional("paus_insu_date");
  private static final Column EMP_NO = LAYOUT.optional("emp_no");
  private static final Column FLXEMPE_FLAG = LAYOUT.optional("flxempe_flag");
  private static final Column HOUSEHOLD_TOWNSHIP = LAYOUT.mandatory("household_township");
  private static final Column RESIDENCE_TOWNSHIP = LAYOUT.optional("residence_township");
  private static final Column GUARDIAN_CERTNO = LAYOUT.optional("guardian_certno");
  private static final Column SCHOOL_CODE = LAYOUT.optional("school_code");
  private static final Column TEL = LAYOUT.optional("tel");
  private static final Column DIE_DATE = LAYOUT.optional("die_date");
  private static final Column INSU_ADMDVS = LAYOUT.optional("insu_admdvs", "insu_optins");
  private static final Column POOLAREA_NO = LAYOUT.optional("poolarea_no");

  @Inject private PersonStore persons;
  @Inject private InsuranceStore insurances;
  @Inject private CertificateVault vault;

  @Override
  public String name() {
    return "insured";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    LocalDate today = run.stamp().day();
    return new Collected<>(row -> checked(row, today), rows -> write(run, rows));
  }

  private Row checked(Row row, LocalDate today) {
    person(row, Person.UNKNOWN);
    row.optionalPast(BRDY, today);
    row.optionalPast(DIE_DATE, today);
    insurance(row, 0, Optional.empty());
    return row;
  }

  private static String certificate(Row row) {
    String type = row.requiredCode(PSN_CERT_TYPE, 6);
    if (type.length() == 1) {
      // the platform writes 01: a spreadsheet has dropped the zero
      throw row.bad(PSN_CERT_TYPE, Reason.DAMAGED_BY_SPREADSHEET);
    }
    String certificate = Certificate.normal(row.required(CERTNO, 50));
    if (type.equals(Certificate.ID_CARD)) {
      Certificate.fault(certificate)
          .ifPresent(
              fault -> {
                throw row.bad(CERTNO, reason(fault));
              });
    } else if (Certificate.damaged(certificate)) {
      throw row.bad(CERTNO, Reason.DAMAGED_BY_SPREADSHEET);
    }
    return certificate;
  }

  private static Reason reason(Certificate.Fault fault) {
    return switch (fault) {
      case DAMAGED_BY_SPREADSHEET -> Reason.DAMAGED_BY_SPREADSHEET;
      case FORM -> Reason.WRONG_FORM;
      case BIRTH_DATE -> Reason.NO_SUCH_DATE;
      case CHECK_CHARACTER -> Reason.WRONG_CHECK_CHARACTER;
    };
  }

  /** What a row says of the person, beside what is known and what an ID card tells. */
  private Person person(Row row, Person known) {
    String certificate = certificate(row);
    String type = row.requiredCode(PSN_CERT_TYPE, 6);
    boolean card = type.equals(Certificate.ID_CARD);
    String gender = row.or(GEND, c -> row.code(c, 1), known.gender());
    LocalDate birth = row.or(BRDY, row::day, known.birth());
    return new Person(
        row.required(PSN_NAME, 50),
        type,
        certificate,
        gender == null && card ? Certificate.sex(certificate).code() : gender,
        birth == null && card ? Certificate.birthDate(certificate).orElseThrow() : birth,
        row.or(DIE_DATE, row::day, known.death()),
        row.or(TEL, c -> row.code(c, 30), known.phone()),
        row.or(GUARDIAN_CERTNO, c -> guardian(row.text(c, 50)), known.guardian()));
  }

  private String guardian(String number) {
    return number == null ? null : vault.lookUp(Certificate.normal(number));
  }

  /** What a row says of the insurance, beside what is known under its key. */
  private static Insurance insurance(Row row, long person, Optional<Insurance> known) {
    InsuredPeriod period =
        new InsuredPeriod(
            Pot.of(row.required(INSUTYPE))
                .orElseThrow(() -> row.bad(INSUTYPE, Reason.UNKNOWN_INSUTYPE)),
            row.requiredCode(PSN_TYPE, 6),
            row.or(FLXEMPE_FLAG, row::flag, known.isPresent() && known.get().period().flexible()),
            ties(row, known.map(k -> k.period().ties()).orElse(Ties.NONE)),
            range(row, known));
    return new Insurance(person, row.requiredCode(PSN_NO, 30), period);
  }

  private static Ties ties(Row row, Ties known) {
    return new Ties(
        row.code(HOUSEHOLD_TOWNSHIP, 12),
        row.or(RESIDENCE_TOWNSHIP, c -> row.code(c, 12), known.residence()),
        row.or(EMP_NO, c -> row.code(c, 40), known.employer()),
        row.or(SCHOOL_CODE, c -> row.code(c, 40), known.school()));
  }

  private static DateRange range(Row row, Optional<Insurance> known) {
    row.requiredDay(CRT_INSU_DATE);
    return row.range(
        CRT_INSU_DATE, PAUS_INSU_DATE, known.map(k -> k.period().range()).orElse(null));
  }

  private Flushed write(Run run, List<Row> rows) {
    People people = people(run, rows);
    Changes<InsuranceStore.Key, Insurance> changes =
        new Changes<>(insurances.of(people.ids().values()));
    long accepted = 0;
    for (Row row : rows) {
      String certificate = certificate(row);
      long person = people.ids().get(certificate);
      InsuranceStore.Key key = insurance(row, person, Optional.empty()).key();
      boolean says = changes.take(key, insurance(row, person, changes.now(key)));
      accepted += says || people.changed().contains(certificate) ? 1 : 0;
    }
    insurances.add(run.county(), changes.added(), run.id(), run.stamp());
    insurances.change(changes.changed(), run.stamp());
    return new Flushed(accepted, rows.size() - accepted, List.of());
  }

  /**
   * 一段中的人员: the persons of some rows.
   *
   * @param ids our keys, by certificate
   * @param changed the certificates of those who were known otherwise
   */
  private record People(Map<String, Long> ids, Set<String> changed) {}

  /** Registers the persons of the rows, each as the last row tells (G3). */
  private People people(Run run, List<Row> rows) {
    Map<String, Registered> registered =
        persons.registered(
            run.county(), rows.stream().map(InsuredFile::certificate).collect(Collectors.toSet()));
    Map<String, Person> told = new LinkedHashMap<>();
    registered.forEach((certificate, known) -> told.put(certificate, known.person()));
    for (Row row : rows) {
      told.merge(certificate(row), person(row, Person.UNKNOWN), (known, p) -> person(row, known));
    }
    Map<String, Long> ids = new HashMap<>();
    List<Registered> changed = new ArrayList<>();
    registered.forEach(
        (certificate, known) -> {
          ids.put(certificate, known.id());
          if (!known.person().equals(told.get(certificate))) {
            changed.add(new Registered(known.id(), told.get(certificate)));
          }
        });
    told.keySet().removeAll(ids.keySet());
    ids.putAll(persons.add(run.county(), List.copyOf(told.values()), run.id(), run.stamp()));
    persons.change(changed, run.stamp());
    return new People(
        ids, changed.stream().map(r -> r.person().certificate()).collect(Collectors.toSet()));
  }
}
