package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Certificate;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Pot;
import org.capitation.registry.store.PersonStore;
import org.capitation.registry.store.PersonStore.Insurance;
import org.capitation.registry.store.PersonStore.Person;

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

  /** psn_type of flexible employment: active and retired. */
  private static final Set<String> FLEXIBLE = Set.of("1103", "1203");

  @Inject private PersonStore persons;

  @Override
  public String name() {
    return "insured";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  private record Read(
      Person person, String number, InsuredPeriod period, String residence, String school) {}

  @Override
  public Intake open(Run run) {
    return new Collected<>(InsuredFile::read, rows -> write(run, rows));
  }

  private static Read read(Row row) {
    Pot pot =
        Pot.of(row.required(INSUTYPE)).orElseThrow(() -> row.bad(INSUTYPE, "unknown-insutype"));
    String psnType = row.required(PSN_TYPE, 6);
    InsuredPeriod period =
        new InsuredPeriod(
            pot,
            psnType,
            row.flag(FLXEMPE_FLAG) || FLEXIBLE.contains(psnType),
            row.text(EMP_NO),
            row.text(HOUSEHOLD_TOWNSHIP),
            row.range(CRT_INSU_DATE, PAUS_INSU_DATE));
    return new Read(
        person(row),
        row.required(PSN_NO, 30),
        period,
        row.text(RESIDENCE_TOWNSHIP),
        row.text(SCHOOL_CODE));
  }

  private static Person person(Row row) {
    String type = row.required(PSN_CERT_TYPE, 6);
    String certificate = Certificate.normal(row.required(CERTNO, 50));
    if (type.equals(Certificate.ID_CARD)) {
      Certificate.fault(certificate)
          .ifPresent(
              fault -> {
                throw row.bad(CERTNO, reason(fault));
              });
    }
    String guardian = row.text(GUARDIAN_CERTNO);
    return new Person(
        row.required(PSN_NAME, 50),
        type,
        certificate,
        row.text(GEND),
        row.day(BRDY),
        row.day(DIE_DATE),
        row.text(TEL),
        guardian == null ? null : Certificate.normal(guardian));
  }

  private static String reason(Certificate.Fault fault) {
    return switch (fault) {
      case DAMAGED_BY_SPREADSHEET -> "damaged-by-spreadsheet";
      case FORM -> "wrong-form";
      case BIRTH_DATE -> "no-such-date";
      case CHECK_CHARACTER -> "wrong-check-character";
    };
  }

  private Flushed write(Run run, List<Read> rows) {
    Map<String, Long> keys = register(run, rows);
    Set<String> known = new HashSet<>(persons.insuranceKeys(new HashSet<>(keys.values())));
    List<Insurance> added = new ArrayList<>();
    for (Read read : rows) {
      long person = keys.get(read.person().certificate());
      Insurance insurance =
          new Insurance(person, read.number(), read.period(), read.residence(), read.school());
      if (known.add(PersonStore.insuranceKey(insurance))) {
        added.add(insurance);
      }
    }
    persons.insure(run.county(), added, run.id(), run.stamp());
    return new Flushed(added.size(), rows.size() - added.size(), List.of());
  }

  /** The keys of all persons of the rows, by certificate; those who are new are added (G3). */
  private Map<String, Long> register(Run run, List<Read> rows) {
    Map<String, Person> byCertificate = new LinkedHashMap<>();
    rows.forEach(read -> byCertificate.put(read.person().certificate(), read.person()));
    Map<String, Long> keys = new HashMap<>(persons.find(run.county(), byCertificate.keySet()));
    byCertificate.keySet().removeAll(keys.keySet());
    keys.putAll(
        persons.add(run.county(), List.copyOf(byCertificate.values()), run.id(), run.stamp()));
    return keys;
  }
}
