package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Caller;
import org.capitation.attribution.AttributionChanged;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Move;
import org.capitation.attribution.MovedVisits;
import org.capitation.files.Run;
import org.capitation.ledger.Posting;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.AwayStore;
import org.capitation.ledger.store.MovedVisitStore;
import org.capitation.ledger.store.MovedVisitStore.Found;
import org.capitation.ledger.store.TotalStore;
import org.capitation.ledger.store.UnmovedStore;
import org.capitation.ledger.store.VisitStore;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/**
 * 归属调账: moves the visits of persons who have other homes than before, in the transaction that gave
 * them these (L12); what must stay where it is, is listed.
 */
@ApplicationScoped
class Transfers implements MovedVisits {
  private static final String CAUSE = "attribution";

  @Inject private Grounds grounds;
  @Inject private MovedVisitStore moved;
  @Inject private VisitStore visits;
  @Inject private TotalStore totals;
  @Inject private AwayStore away;
  @Inject private UnmovedStore unmoved;
  @Inject private Caller caller;
  @Inject private Clock clock;

  void move(@Observes AttributionChanged changed) {
    if (moved.isBegun(changed.county())) {
      transfer(
          changed,
          new Stamp(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), caller.name()));
    }
  }

  /** What a run booked under earlier homes is moved to where it belongs under those of now. */
  void follow(Run run, Booking booking, AttributionIndex now) {
    AttributionIndex then = booking.ground().index();
    if (then.version() == now.version()) {
      return;
    }
    List<Move> moves = new ArrayList<>();
    booking
        .persons()
        .distinct()
        .filter(person -> now.isLater(person, then.version()))
        .forEach(
            person -> moves.addAll(Move.between(person, then.homes(person), now.homes(person))));
    if (!moves.isEmpty()) {
      transfer(new AttributionChanged(run.county(), now.version(), moves), run.stamp());
    }
  }

  private void transfer(AttributionChanged changed, Stamp stamp) {
    County county = changed.county();
    Moving moving = moving(county, changed.moves());
    List<Posting.Addition> additions = moving.additions();
    VisitStore.Origin origin = new VisitStore.Origin(CAUSE, 0, changed.version());
    visits.add(county, additions, origin, stamp);
    Totals sums = new Totals();
    additions.forEach(addition -> sums.add(addition.entry()));
    totals.add(county, sums);
    away.add(county, additions);
    unmoved.settle(moving.concerned(), changed.version());
    unmoved.add(county, moving.left(), changed.version(), stamp);
  }

  @Override
  public List<Flow> preview(County county, List<Move> moves) {
    return moving(county, moves).flows();
  }

  /** What the moves mean for the visits in the books. */
  private Moving moving(County county, List<Move> moves) {
    Set<Long> persons = moves.stream().map(Move::person).collect(Collectors.toSet());
    LocalDate since =
        moves.stream().map(m -> m.days().from()).min(LocalDate::compareTo).orElse(LocalDate.MAX);
    Map<Long, List<Move>> byPerson = moves.stream().collect(Collectors.groupingBy(Move::person));
    List<Found> found =
        moved.of(county, persons, since).stream()
            .filter(f -> f.mayMove(byPerson.get(f.person())))
            .toList();
    Set<String> settlements = found.stream().map(Found::settlement).collect(Collectors.toSet());
    Moving moving = new Moving(grounds.frame(county), byPerson, visits.tied(county, settlements));
    found.forEach(moving::move);
    return moving;
  }
}
