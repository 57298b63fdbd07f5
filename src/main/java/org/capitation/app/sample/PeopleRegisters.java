package org.capitation.app.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.capitation.app.sample.Person.Condition;

/** 参保与签约: writes the registers of insured persons and of enrolments, person by person. */
final class PeopleRegisters implements Closeable {

  private static final String ID_CARD = "01";
  private static final String OTHER_CERTIFICATE = "99";
  private static final String FICTIONAL_PHONES = "1390000";
  private static final int PHONE_STRIDE = 7;
  private static final int PHONES = 10_000;
  private static final String SIGNED = "1";
  private static final String TERMINATED = "2";
  private static final String RENEWED = "3";
  private static final int SMALL_CHILD = 6;
  private static final int OLD = 60;
  private static final int OFFICE_OPENS = 8 * 3600;
  private static final int OFFICE_SECONDS = 9 * 3600;
  private static final int SCATTER = 7_919;

  private final SampleCalendar calendar;
  private final CsvFile insured;
  private final CsvFile enrolments;

  PeopleRegisters(SampleCalendar calendar, Path insured, Path enrolments) throws IOException {
    this.calendar = calendar;
    this.insured = CsvFile.create(insured, Layout.INSURED);
    this.enrolments = CsvFile.create(enrolments, Layout.ENROLMENT);
  }

  /** Writes a person's rows. */
  void add(Person person, List<Contract> contracts) throws IOException {
    for (Cover cover : person.covers()) {
      addCover(person, cover);
    }
    for (int i = 0; i < contracts.size(); i++) {
      addContract(person, contracts.get(i), i);
    }
  }

  @Override
  public void close() throws IOException {
    try (insured) {
      enrolments.close();
    }
  }

  private void addCover(Person person, Cover cover) throws IOException {
    Person.Identity identity = person.identity();
    PersonKind kind = cover.kind();
    insured
        .text(cover.personNumber())
        .text(identity.name())
        .text(identity.certified() ? ID_CARD : OTHER_CERTIFICATE)
        .text(identity.certificate())
        .text(identity.female() ? "2" : "1")
        .date(identity.birthDay())
        .text(kind.insuranceType())
        .text(kind.code())
        .date(cover.fromDay())
        .date(cover.toDay())
        .text(cover.employer() == null ? "" : cover.employer().number())
        .flag(kind.flexible())
        .text(person.address().household())
        .text(Geography.TOWNSHIPS.get(person.address().residence()).code())
        .text(identity.guardian())
        .text(school(person, kind))
        .field()
        .add(FICTIONAL_PHONES)
        .addDigits(person.index() * (long) PHONE_STRIDE % PHONES, 4)
        .date(person.deathDay())
        .text(Geography.COUNTY)
        .text(Geography.POOLING_AREA)
        .end();
  }

  private String school(Person person, PersonKind kind) {
    if (kind != PersonKind.PUPIL) {
      return "";
    }
    int level = person.ageOn(calendar.firstDay()) < 12 ? 0 : 1;
    return Geography.schoolCode(person.address().residence(), level);
  }

  private void addContract(Person person, Contract contract, int position) throws IOException {
    Contract.Term term = contract.term();
    Contract.End end = contract.end();
    Condition condition = person.health().condition();
    SamplePackage offered =
        condition == Condition.NONE ? SamplePackage.BASIC : SamplePackage.CHRONIC;
    enrolments
        .field()
        .add("QY")
        .addDigits(person.index() + 1L, 8)
        .addDigits(position + 1L, 2)
        .text(person.identity().certificate())
        .text(contract.doctor().team().code())
        .text(contract.doctor().code())
        .date(term.signDay())
        .date(term.fromDay())
        .date(term.toDay())
        .text(status(contract))
        .date(end == null ? Days.OPEN : end.day())
        .text(end == null ? "" : end.reason())
        .text(groups(person))
        .text(offered.code())
        .fen(offered.fee())
        .time(term.recordedDay(), officeTime(person.index()))
        .end();
  }

  private static int officeTime(int index) {
    return OFFICE_OPENS + Math.floorMod(index * SCATTER, OFFICE_SECONDS);
  }

  private static String status(Contract contract) {
    if (contract.end() != null) {
      return TERMINATED;
    }
    return contract.renewal() ? RENEWED : SIGNED;
  }

  /** 重点人群: the codes of the population groups, or the general one. */
  private String groups(Person person) {
    int age = person.ageOn(calendar.lastDay());
    StringBuilder groups = new StringBuilder();
    if (age <= SMALL_CHILD) {
      groups.append("02 ");
    } else if (age >= OLD) {
      groups.append("03 ");
    }
    if (person.health().condition() != Condition.NONE) {
      groups.append(person.index() % 3 == 0 ? "05 " : "04 ");
    }
    return groups.length() == 0 ? "10" : groups.toString().trim();
  }
}
