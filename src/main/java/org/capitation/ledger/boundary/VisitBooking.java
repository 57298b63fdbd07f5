package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.files.Flushed;
import org.capitation.files.Rejection;
import org.capitation.files.Run;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Posting;
import org.capitation.ledger.boundary.VisitFile.Read;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.ledger.store.VisitStore;
import org.capitation.policy.Pack;
import org.capitation.policy.Policies;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.PersonKeys;
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
  record Context(Run run, Policies policies, PersonKeys persons, Providers providers) {}

  /** What must be known to book the records of a run. */
  Context context(Run run) {
    return new Context(
        run,
        policies.policies(run.county()),
        persons.keys(run.county()),
        institutions.providers(run.county()));
  }

  /** Books records within the caller's transaction, under the newest attribution. */
  Flushed book(Context context, List<Read> rows) {
    Run run = context.run();
    Booking booking = begin(context, rows);
    List<Rejection> rejected = new ArrayList<>();
    long accepted = 0;
    for (Read read : rows) {
      if (booking.contradicts(read)) {
        rejected.add(read.contradicting());
      } else if (booking.post(read, CertificateVault.key(vault.hash(read.certificate())), run)) {
        accepted++;
      }
    }
    visits.add(booking.rows());
    visits.add(run.county(), booking.additions(), "import", run.id(), run.stamp());
    totals.add(run.county(), booking.totals());
    return new Flushed(accepted, rows.size() - accepted - rejected.size(), rejected);
  }

  /** Looks which months are open now: one may have been closed since the file was opened. */
  private Booking begin(Context context, List<Read> rows) {
    County county = context.run().county();
    ChargingRule rule =
        new ChargingRule(
            context.policies().dated(Pack.Terms::charging),
            months.calendar(county),
            county.startMonth());
    long[] id = {visits.reserve(rows.size())};
    return new Booking(
        new Booking.Parties(
            context.persons(),
            attributions.index(county),
            context.policies().dated(Pack.Terms::attribution),
            context.providers()),
        rule,
        new Posting(rule, () -> id[0]++, visits.concerned(county, settlements(rows))));
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
