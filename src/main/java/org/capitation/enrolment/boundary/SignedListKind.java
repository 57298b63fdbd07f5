package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.enrolment.Working;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 签约名册: the list of a doctor, of the year's last day or of today. */
@ApplicationScoped
class SignedListKind implements ReportKind {
  @Inject private Rolls rolls;
  @Inject private Facts facts;
  @Inject private TeamStore teams;
  @Inject private CountyStore counties;
  @Inject private Clock clock;

  @Override
  public About about() {
    return new About(
        "enrolment-list",
        Whom.DOCTOR,
        Span.YEAR,
        Set.of(Circle.DOCTORS, Circle.CLERK, Circle.HEALTH),
        Set.of(Circle.BUREAU, Circle.AUDIT, Circle.COMMUNITY));
  }

  @Override
  public boolean isOfPot() {
    return false;
  }

  @Override
  public boolean isList() {
    return true;
  }

  /** Those who work on a day of the year. */
  @Override
  public List<Recipient> recipients(Subject subject) {
    County county = counties.get(subject.county());
    DateRange year = county.year(subject.year()).range();
    return teams.workingDoctors(county).stream()
        .filter(doctor -> doctor.range().overlaps(year))
        .map(Working::who)
        .sorted(Comparator.comparing(Doctor::code))
        .map(doctor -> new Recipient(doctor.code(), doctor.name()))
        .toList();
  }

  @Override
  public Report read(Subject subject) {
    County county = counties.get(subject.county());
    String code = subject.recipient();
    Doctor doctor = teams.doctor(county, code).orElseThrow(() -> new Missing("doctor", code));
    LocalDate day = day(county.year(subject.year()).range());
    EnrolmentTerms terms =
        facts.terms(county, day).orElseThrow(() -> new Declined("enrolment.report.no-terms"));
    return new SignedListReport(
        county.name(), subject.year(), rolls.of(county, doctor, day, terms));
  }

  private LocalDate day(DateRange year) {
    LocalDate today = LocalDate.now(clock);
    if (today.isBefore(year.from())) {
      throw new Declined("enrolment.report.early", year.from());
    }
    return today.isBefore(year.lastDay()) ? today : year.lastDay();
  }
}
