package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Home;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.files.Flushed;
import org.capitation.files.Run;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Incoming;
import org.capitation.ledger.Patient;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Totals;
import org.capitation.ledger.Visit;
import org.capitation.ledger.boundary.VisitFile.Read;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.ledger.store.VisitRows;
import org.capitation.ledger.store.VisitStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Place;
import org.capitation.registry.Provider;
import org.capitation.registry.Providers;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;

/** 批量记账: books the records of a file, portion by portion, and keeps the totals with them. */
@ApplicationScoped
class VisitBooking {
  @Inject private VisitStore visits;
  @Inject private TotalStore totals;
  @Inject private MonthStore months;
  @Inject private AttributionStore attributions;
  @Inject private PersonStore persons;
  @Inject private InstitutionStore institutions;
  @Inject private PolicyStore policies;
  @Inject private CertificateVault vault;

  /** What does not change while a file is booked. */
  record Context(Run run, ChargingRule rule, PersonKeys persons, Providers providers) {}

  /** What must be known to book the records of a run. */
  Context context(Run run) {
    ChargingRule rule =
        new ChargingRule(
            policies.policies(run.county()).dated(Pack.Terms::charging),
            months.calendar(run.county()),
            run.county().startMonth());
    return new Context(run, rule, persons.keys(run.county()), institutions.providers(run.county()));
  }

  /** Books records within the caller's transaction, under the newest attribution. */
  Flushed book(Context context, List<Read> rows) {
    Run run = context.run();
    AttributionIndex index = attributions.index(run.county());
    long[] id = {visits.reserve(rows.size())};
    Posting posting =
        new Posting(
            context.rule(), () -> id[0]++, visits.concerned(run.county(), settlements(rows)));
    VisitRows booked = new VisitRows();
    Totals sums = new Totals();
    long accepted = 0;
    for (Read read : rows) {
      Optional<BookedVisit> visit = post(context, index, posting, read, booked);
      if (visit.isPresent()) {
        accepted++;
        sums.add(visit.get().entries().get(0));
      }
    }
    List<Posting.Addition> additions = posting.additions();
    additions.forEach(addition -> sums.add(addition.entry()));
    visits.add(booked);
    visits.add(run.county(), additions, "import", run.id(), run.stamp());
    totals.add(run.county(), sums);
    return new Flushed(accepted, rows.size() - accepted, List.of());
  }

  private Optional<BookedVisit> post(
      Context context, AttributionIndex index, Posting posting, Read read, VisitRows booked) {
    Visit visit = read.visit();
    LocalDate day = context.rule().serviceDate(visit);
    VisitRows.Details details = read.details();
    Provider provider = context.providers().find(details.institutionCode(), details.area(), day);
    long person = context.persons().find(CertificateVault.key(vault.hash(read.certificate())));
    Patient patient = patient(index, person, visit, day);
    Optional<BookedVisit> result = posting.post(new Incoming(visit, patient, provider));
    result.ifPresent(
        b ->
            booked.add(
                context.run().county(),
                b,
                details.of(person == PersonKeys.NOBODY ? null : (Long) person),
                new VisitRows.Ground(
                    day,
                    patient.home().map(Home::team).orElse(0),
                    index.version(),
                    unreferred(visit, provider, details)),
                context.run().id()));
    return result;
  }

  private static boolean unreferred(Visit visit, Provider provider, VisitRows.Details details) {
    return provider.place() != Place.COUNTY && !visit.emergency() && details.referredFrom() == null;
  }

  private static Patient patient(AttributionIndex index, long person, Visit visit, LocalDate day) {
    if (person == PersonKeys.NOBODY) {
      return Patient.UNKNOWN;
    }
    int number = index.number(person);
    return Patient.of(number < 0 ? Optional.empty() : index.at(number, visit.pot(), day));
  }

  private static Set<String> settlements(List<Read> rows) {
    Set<String> settlements = new HashSet<>();
    for (Read read : rows) {
      settlements.add(read.visit().settlement());
      if (read.visit().refund()) {
        settlements.add(read.visit().original());
      }
    }
    return settlements;
  }
}
