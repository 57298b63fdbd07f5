package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Home;
import org.capitation.files.Run;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Incoming;
import org.capitation.ledger.Patient;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Totals;
import org.capitation.ledger.Visit;
import org.capitation.ledger.boundary.VisitFile.Read;
import org.capitation.ledger.store.VisitRows;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.registry.Providers;
import org.capitation.value.Dated;

/** 一段记账: books the records of a portion, and collects what is to be written. */
final class Booking {
  private final Parties parties;
  private final ChargingRule rule;
  private final Posting posting;
  private final VisitRows rows = new VisitRows();
  private final Totals totals = new Totals();

  /**
   * 当事方: who may be patient and provider, and whose the patient is.
   *
   * @param persons the registered persons
   * @param index the newest attribution
   * @param attributable the days on which attribution terms are in force, by pot
   * @param providers the institutions
   */
  record Parties(
      PersonKeys persons,
      AttributionIndex index,
      Map<Pot, Dated<AttributionTerms>> attributable,
      Providers providers) {
    Patient patient(long person, Visit visit, LocalDate day) {
      if (person == PersonKeys.NOBODY) {
        return Patient.UNKNOWN;
      }
      if (attributable.get(visit.pot()).on(day).isEmpty()) {
        return Patient.UNDECIDED;
      }
      int number = index.number(person);
      return Patient.of(number < 0 ? Optional.empty() : index.at(number, visit.pot(), day));
    }
  }

  Booking(Parties parties, ChargingRule rule, Posting posting) {
    this.parties = parties;
    this.rule = rule;
    this.posting = posting;
  }

  /** The record has the updt_time of one in the books, and other content. */
  boolean contradicts(Read read) {
    return posting.contradicts(read.visit());
  }

  /**
   * Books a record; false if it says nothing new.
   *
   * @param hash the first 64 bits of the hash of the patient's certificate
   */
  boolean post(Read read, long hash, Run run) {
    Visit visit = read.visit();
    LocalDate day = rule.serviceDate(visit);
    VisitRows.Details details = read.details();
    Provider provider = parties.providers().find(details.institutionCode(), details.area(), day);
    long person = parties.persons().find(hash);
    Patient patient = parties.patient(person, visit, day);
    Optional<BookedVisit> result = posting.post(new Incoming(visit, patient, provider));
    result.ifPresent(
        booked -> {
          totals.add(booked.entries().get(0));
          rows.add(
              run.county(),
              booked,
              details.of(person == PersonKeys.NOBODY ? null : (Long) person),
              new VisitRows.Ground(
                  day, patient.home().map(Home::team).orElse(0), parties.index().version()),
              run.id());
        });
    return result.isPresent();
  }

  /** The visits booked. */
  VisitRows rows() {
    return rows;
  }

  /** The entries added to visits booked before; counts them in the totals. */
  List<Posting.Addition> additions() {
    List<Posting.Addition> additions = posting.additions();
    additions.forEach(addition -> totals.add(addition.entry()));
    return additions;
  }

  /** The sums of all entries. */
  Totals totals() {
    return totals;
  }
}
