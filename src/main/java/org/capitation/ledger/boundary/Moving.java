package org.capitation.ledger.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.Move;
import org.capitation.attribution.MovedVisits.Course;
import org.capitation.attribution.MovedVisits.Fate;
import org.capitation.attribution.MovedVisits.Flow;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Reattribution;
import org.capitation.ledger.Visit;
import org.capitation.ledger.store.MovedVisitStore.Found;

/** 调账中: works out what other homes mean for visits in the books. */
final class Moving {
  private final Frame frame;
  private final Map<Long, List<Move>> moves;
  private final Posting posting;
  private final List<Reattribution> left = new ArrayList<>();
  private final Set<Long> concerned = new HashSet<>();
  private final Map<Course, Flow> flows = new HashMap<>();
  private final Map<Course, Set<Long>> persons = new HashMap<>();

  /**
   * Nothing is moved yet.
   *
   * @param moves the moves, by person
   * @param booked the visits that may be concerned, with all that are tied to them
   */
  Moving(Frame frame, Map<Long, List<Move>> moves, List<BookedVisit> booked) {
    this.frame = frame;
    this.moves = moves;
    posting =
        new Posting(
            frame.rule(),
            () -> {
              throw new IllegalStateException("nothing new is booked");
            },
            booked);
  }

  /** Moves a visit, if its patient has another home on its day and it is the newest version. */
  void move(Found found) {
    posting
        .newest(found.settlement())
        .filter(visit -> visit.id() == found.visit())
        .ifPresent(visit -> move(visit, found.person()));
  }

  private void move(BookedVisit booked, long person) {
    Visit visit = booked.visit();
    LocalDate day = frame.rule().serviceDate(visit);
    for (Move move : moves.get(person)) {
      if (move.pot() == visit.pot() && move.days().contains(day)) {
        var patient = frame.patient(visit.pot(), day, Optional.ofNullable(move.to()));
        concerned.add(booked.id());
        List<Reattribution> meant = posting.reattribute(visit.settlement(), patient);
        meant.forEach(change -> count(change, person));
        meant.stream().filter(Moving::isLeft).findFirst().ifPresent(left::add);
      }
    }
  }

  /** It stays, and that costs somebody something: a mere other reason does not. */
  private static boolean isLeft(Reattribution change) {
    return !change.moved()
        && (change.from().home() != change.to().home()
            || change.from().signed() != change.to().signed()
            || change.from().disposition() != change.to().disposition());
  }

  private void count(Reattribution change, long person) {
    Course course =
        new Course(
            change.from().pot(),
            change.from().home(),
            change.to().home(),
            Fate.valueOf(change.outcome().name()));
    boolean first = persons.computeIfAbsent(course, c -> new HashSet<>()).add(person);
    Flow one = new Flow(course, first ? 1 : 0, change.amounts().visits(), change.amounts().fund());
    flows.merge(course, one, Flow::plus);
  }

  /** What stays where it is, visit by visit: their refunds stay with them. */
  List<Reattribution> left() {
    return left;
  }

  /** The entries that move what is moved. */
  List<Posting.Addition> additions() {
    return posting.additions();
  }

  /** The visits whose patients have another home, by key. */
  Set<Long> concerned() {
    return concerned;
  }

  /** The sums of what changes. */
  List<Flow> flows() {
    return List.copyOf(flows.values());
  }
}
