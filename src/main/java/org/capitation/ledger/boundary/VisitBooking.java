package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.capitation.files.Changed;
import org.capitation.files.Run;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.store.AwayStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.ledger.store.VisitStore;
import org.capitation.registry.County;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.PersonStore;

/** 记账存取: what booking looks up and writes, alike for the portions of a file and for postings. */
@ApplicationScoped
class VisitBooking {
  @Inject private VisitStore visits;
  @Inject private TotalStore totals;
  @Inject private AwayStore away;
  @Inject private PersonStore persons;
  @Inject private CertificateVault vault;
  @Inject private Grounds grounds;
  @Inject private Transfers transfers;
  @Inject private Desks desks;

  /** What bookings rest on at this moment. */
  Ground ground(County county) {
    return grounds.now(county);
  }

  /** What bookings rest on until the caller's transaction ends. */
  Ground held(County county) {
    return grounds.held(county);
  }

  /** The patients of these records, as far as they are registered. */
  PersonKeys persons(County county, Ground ground, List<Read> reads) {
    return grounds
        .ifRead(county, ground)
        .orElseGet(() -> persons.keys(county, reads.stream().map(Read::certificate).toList()));
  }

  /** All registered persons. */
  PersonKeys persons(County county, Ground ground) {
    return grounds.persons(county, ground);
  }

  /** The key of a patient, or {@link PersonKeys#NOBODY}. */
  long person(PersonKeys keys, Read read) {
    return keys.find(CertificateVault.key(vault.hash(read.certificate())));
  }

  /** Reads which records are in the books, so that new ones need not be looked up. */
  void remember(County county) {
    desks.of(county).seen().complete(each -> visits.settlements(county, each));
  }

  /** The newest version of the records with these setl_ids, and of their refunds. */
  List<BookedVisit> newest(County county, Collection<String> settlements) {
    return visits.newest(county, desks.of(county).seen().known(settlements));
  }

  /** The last entry by which a visit was moved because of other homes, or 0. */
  long lastMove(County county) {
    return visits.lastMove(county);
  }

  /** The setl_ids of the visits that were moved because of other homes after such an entry. */
  List<String> moved(County county, long entry) {
    return visits.moved(county, entry);
  }

  /** Reserves keys for visits; the first of them. */
  long reserve(int count) {
    return visits.reserve(count);
  }

  /** Writes what was booked, within the caller's transaction. */
  void write(County county, Booking booking, String cause) {
    visits.add(booking.rows());
    for (Booking.Additions added : booking.additions()) {
      VisitStore.Origin origin = new VisitStore.Origin(cause, added.run().id(), null);
      visits.add(county, added.entries(), origin, added.run().stamp());
    }
    totals.add(county, booking.totals());
    away.add(county, booking.away());
    booking.additions().forEach(added -> away.add(county, added.entries()));
  }

  /** Sends the visits that were booked, within the transaction in which the rest is written. */
  void writeAhead(Booking booking) {
    unlessCollided(() -> visits.add(booking.rows()));
  }

  /**
   * Writes what was booked some time ago, if it still holds. Patients who have other homes by now
   * had theirs when it was booked: so it is written, and moved like all that was there before.
   *
   * @param move the last entry by which a visit had been moved because of other homes
   * @param committed is told once it is in the books for good
   * @throws Changed if it must be worked out anew
   */
  void writeIfUnchanged(Run run, Booking booking, long move, Runnable committed) {
    County county = run.county();
    unlessCollided(
        () -> {
          Ground now =
              grounds
                  .since(county, booking.ground())
                  .orElseThrow(() -> new Changed("accounting months"));
          if (!visits.unmoved(county, booking.earlier(), move)) {
            throw new Changed("visits that others take back");
          }
          write(county, booking, "import");
          transfers.follow(run, booking, now.index());
        });
    visits.whenCommitted(committed);
  }

  private static void unlessCollided(Runnable writing) {
    try {
      writing.run();
    } catch (RuntimeException failure) {
      if (VisitStore.isCollision(failure)) {
        throw new Changed(failure.getMessage());
      }
      throw failure;
    }
  }
}
