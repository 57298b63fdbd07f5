package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.capitation.attribution.Home;
import org.capitation.files.Run;
import org.capitation.ledger.AwayTotals;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Incoming;
import org.capitation.ledger.Patient;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Totals;
import org.capitation.ledger.Visit;
import org.capitation.ledger.store.VisitRows;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.Provider;

/** 一批记账: books records, and collects what is to be written in one transaction. */
final class Booking {
  private final Ground ground;
  private final VisitRows rows;
  private final Totals totals = new Totals();
  private final AwayTotals away = new AwayTotals();
  private final List<Additions> additions = new ArrayList<>();
  private final Set<Long> earlier = new HashSet<>();
  private long[] persons = new long[64];
  private int count;

  /** 补记分录: what a run adds to visits that were booked before. */
  record Additions(Run run, List<Posting.Addition> entries) {}

  /** 结果: what became of a record. */
  enum Outcome {
    /** 已记账. */
    ACCEPTED,
    /** 已更正: a newer version of a record in the books. */
    CORRECTED,
    /** 重复: it says nothing new. */
    REPEATED,
    /** 自相矛盾: the updt_time of a record in the books, and other content. */
    CONTRADICTING
  }

  /**
   * 记账结果.
   *
   * @param outcome what became of the record
   * @param visit the record as it is in the books
   */
  record Booked(Outcome outcome, BookedVisit visit) {
    /** The record is in the books now, and was not before. */
    boolean isNew() {
      return outcome == Outcome.ACCEPTED || outcome == Outcome.CORRECTED;
    }
  }

  /** Begins with no rows; the memory of rows that were written before can be used again. */
  Booking(Ground ground, VisitRows rows) {
    this.ground = ground;
    this.rows = rows;
  }

  /** On what it rests. */
  Ground ground() {
    return ground;
  }

  /**
   * Books a record.
   *
   * @param person our key of the patient, or {@link PersonKeys#NOBODY}
   */
  Booked post(Posting posting, Read read, long person, Run run) {
    Visit visit = read.visit();
    if (posting.contradicts(visit)) {
      return known(Outcome.CONTRADICTING, posting, visit);
    }
    note(posting, visit, person);
    LocalDate day = ground.rule().serviceDate(visit);
    VisitRows.Details details = read.details();
    Provider provider = ground.providers().find(details.institutionCode(), details.area(), day);
    Patient patient = ground.patient(person, visit, day);
    Optional<BookedVisit> result = posting.post(new Incoming(visit, patient, provider));
    if (result.isEmpty()) {
      return known(Outcome.REPEATED, posting, visit);
    }
    BookedVisit booked = result.get();
    totals.add(booked.entries().get(0));
    away.add(booked.entries().get(0), details.institutionCode(), details.institutionName());
    rows.add(
        run.county(),
        booked,
        details.of(person == PersonKeys.NOBODY ? null : (Long) person),
        new VisitRows.Ground(
            day, patient.home().map(Home::team).orElse(0), ground.index().version()),
        run.id());
    return new Booked(booked.revision() == 1 ? Outcome.ACCEPTED : Outcome.CORRECTED, booked);
  }

  /** What is booked rests on the home of the patient, and on how earlier records stand. */
  private void note(Posting posting, Visit visit, long person) {
    if (person != PersonKeys.NOBODY) {
      if (count == persons.length) {
        persons = Arrays.copyOf(persons, count * 2);
      }
      persons[count++] = person;
    }
    if (visit.refund()) {
      note(posting, visit.original());
    }
    if (posting.newest(visit.settlement()).isPresent()) {
      note(posting, visit.settlement());
    }
  }

  private void note(Posting posting, String settlement) {
    for (String tied : posting.tied(settlement)) {
      posting.newest(tied).map(BookedVisit::id).ifPresent(earlier::add);
    }
  }

  /** The patients, as far as they are registered; some more than once. */
  LongStream persons() {
    return Arrays.stream(persons, 0, count);
  }

  /** The visits that were known when records were booked that concern them. */
  Set<Long> earlier() {
    return earlier;
  }

  /** Takes over the entries that were added to visits booked before, in the name of a run. */
  void add(Run run, List<Posting.Addition> entries) {
    if (!entries.isEmpty()) {
      entries.stream().map(Posting.Addition::entry).forEach((Entry entry) -> totals.add(entry));
      additions.add(new Additions(run, entries));
    }
  }

  /** The visits booked. */
  VisitRows rows() {
    return rows;
  }

  /** The entries added to visits booked before. */
  List<Additions> additions() {
    return additions;
  }

  /** The sums of all entries. */
  Totals totals() {
    return totals;
  }

  /** What institutions outside the county earned by the visits, later entries apart. */
  AwayTotals away() {
    return away;
  }

  private static Booked known(Outcome outcome, Posting posting, Visit visit) {
    return new Booked(outcome, posting.newest(visit.settlement()).orElseThrow());
  }
}
