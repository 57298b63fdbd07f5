package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.capitation.files.Counts;
import org.capitation.files.Rejection;
import org.capitation.files.Run;
import org.capitation.files.store.RunStore;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Visit;
import org.capitation.ledger.store.VisitRows;
import org.capitation.registry.County;
import org.capitation.registry.PersonKeys;
import org.capitation.value.Stamp;

/** 合并过账: books the requests of several clients of a county in one transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PostBooking {
  /** The kind of run that gathers what an account posts on a day. */
  static final String KIND = "visit-post";

  @Inject private VisitBooking books;
  @Inject private RunStore runs;

  /** 被占用: what is to be booked concerns records that somebody else is booking. */
  static final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> settlements;

    Taken(Set<String> settlements) {
      super("taken", null, false, false);
      this.settlements = settlements;
    }

    Set<String> settlements() {
      return settlements;
    }
  }

  /** The run of an account on a day. */
  Run run(County county, Stamp stamp) {
    return runs.daily(county, KIND, stamp);
  }

  /**
   * Books what is asked for, one request after the other.
   *
   * @param numbers our keys for new visits
   * @param claims holds the records of all requests, and takes those they turn out to concern
   * @param written told when all is written and only the end of the transaction is left
   * @return what became of the records, request by request
   * @throws Taken if somebody else is booking one of these
   */
  List<List<Fate>> book(
      List<Posted> requests, Numbers numbers, Claims.Holder claims, Runnable written) {
    County county = requests.get(0).county();
    Ground ground = books.held(county);
    Posting posting = new Posting(ground.rule(), numbers, concerned(county, requests, claims));
    PersonKeys persons =
        books.persons(county, ground, requests.stream().flatMap(p -> p.reads().stream()).toList());
    Booking booking = new Booking(ground, new VisitRows());
    List<List<Fate>> fates = new ArrayList<>();
    Map<Long, Counts> counts = new TreeMap<>();
    Map<Long, Integer> findings = new HashMap<>();
    for (Posted request : requests) {
      List<Fate> its = new ArrayList<>();
      for (Read read : request.reads()) {
        long person = books.person(persons, read);
        Booking.Booked booked = booking.post(posting, read, person, request.run());
        its.add(fate(booked, read, posting, ground.communities()));
      }
      booking.add(request.run(), posting.additions());
      long run = request.run().id();
      counts.merge(run, counts(its), Counts::plus);
      findings.merge(run, findings(its), Integer::sum);
      fates.add(its);
    }
    books.write(county, booking, "post");
    runs.count(counts, findings);
    written.run();
    return fates;
  }

  /** All that the requests concern, over any number of steps. */
  private Collection<BookedVisit> concerned(
      County county, List<Posted> requests, Claims.Holder claims) {
    Map<String, BookedVisit> found = new HashMap<>();
    Set<String> asked = new HashSet<>();
    Set<String> next = new HashSet<>();
    requests.forEach(request -> next.addAll(request.settlements()));
    while (!next.isEmpty()) {
      asked.addAll(next);
      List<BookedVisit> more = books.newest(county, next);
      next.clear();
      for (BookedVisit visit : more) {
        Visit record = visit.visit();
        found.put(record.settlement(), visit);
        next.add(record.settlement());
        next.add(record.refund() ? record.original() : record.settlement());
      }
      next.removeAll(asked);
      if (!claims.tryTake(next)) {
        throw new Taken(Set.copyOf(next));
      }
    }
    return found.values();
  }

  private static Fate fate(
      Booking.Booked booked, Read read, Posting posting, Map<Integer, String> communities) {
    BookedVisit visit = booked.visit();
    String settlement = visit.visit().settlement();
    if (booked.outcome() == Booking.Outcome.CONTRADICTING) {
      return Fate.rejected(settlement, VisitFile.contradicting(read));
    }
    List<Rejection> remarks = new ArrayList<>(booked.isNew() ? read.findings() : List.of());
    if (read.visit().refund() && VisitTally.isWaiting(posting, read)) {
      remarks.add(VisitFile.waiting(read));
    }
    Entry entry = visit.standing().orElse(null);
    String community = entry == null ? null : communities.get(entry.account().home());
    Fate.Outcome outcome = Fate.Outcome.valueOf(booked.outcome().name());
    return new Fate(settlement, outcome, visit.revision(), entry, community, remarks);
  }

  private static Counts counts(List<Fate> fates) {
    long repeated = count(fates, Fate.Outcome.REPEATED);
    long rejected = count(fates, Fate.Outcome.REJECTED);
    return new Counts(fates.size(), fates.size() - repeated - rejected, repeated, rejected);
  }

  /** Remarks about records that are not rejected. */
  private static int findings(List<Fate> fates) {
    int remarks = fates.stream().mapToInt(fate -> fate.remarks().size()).sum();
    return remarks - (int) count(fates, Fate.Outcome.REJECTED);
  }

  private static long count(List<Fate> fates, Fate.Outcome outcome) {
    return fates.stream().filter(fate -> fate.outcome() == outcome).count();
  }
}
