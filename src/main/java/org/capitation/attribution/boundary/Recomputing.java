package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.capitation.access.Caller;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionChanged;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.Contradiction;
import org.capitation.attribution.Evidence;
import org.capitation.attribution.Move;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.attribution.store.AttributionStore.Written;
import org.capitation.attribution.store.IntervalStore;
import org.capitation.attribution.store.IntervalStore.Kept;
import org.capitation.enrolment.EnrolmentChanged;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InsuredPersonStore;
import org.capitation.value.Stamp;

/**
 * 重算归属: computes whose persons are from what is registered, and tells what has moved, all in one
 * transaction.
 */
@ApplicationScoped
class Recomputing {
  /** So many persons are told of at once when all are new. */
  private static final int PORTION = 10_000;

  @Inject private AttributionStore attributions;
  @Inject private IntervalStore intervals;
  @Inject private InsuredPersonStore insured;
  @Inject private CountyStore counties;
  @Inject private Evidences evidences;
  @Inject private ContradictionBook contradictions;
  @Inject private Event<AttributionChanged> events;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Contracts have changed. */
  void recompute(@Observes EnrolmentChanged changed) {
    EnrolmentChanged.Cause cause = changed.cause();
    persons(
        changed.county(),
        changed.persons(),
        new Version.Trigger(cause.kind(), cause.reference(), cause.note()));
  }

  /**
   * Computes some persons, and those whose guardians they are (A11); nothing happens before
   * everybody was computed for the first time.
   */
  @Transactional(TxType.MANDATORY)
  void persons(County county, Set<Long> persons, Version.Trigger trigger) {
    persons(county, persons, trigger, moves -> {});
  }

  /** As the other, and shows what moves before anybody else is told. */
  @Transactional(TxType.MANDATORY)
  void persons(
      County county, Set<Long> persons, Version.Trigger trigger, Consumer<List<Move>> watch) {
    counties.holdPersons(county);
    if (attributions.version(county) == 0) {
      return;
    }
    SortedSet<Long> concerned = new TreeSet<>(persons);
    concerned.addAll(insured.wards(county, persons));
    Map<Long, List<Kept>> before = intervals.of(county, concerned);
    ContradictionBook.Noting noting = contradictions.of(county, concerned);
    SortedMap<Long, List<Attribution>> after =
        new TreeMap<>(changed(county, concerned, before, noting));
    noting.end(stamp());
    if (!after.isEmpty()) {
      long number = attributions.next(county);
      long added = intervals.replace(county, before, after, number);
      Version version = new Version(number, trigger, stamp());
      attributions.add(county, version, new Written(false, after.size(), added));
      List<Move> moves = new ArrayList<>();
      after.forEach(
          (person, now) -> moves.addAll(Move.between(person, plain(before.get(person)), now)));
      watch.accept(moves);
      tell(county, number, moves);
    }
  }

  /** In a transaction of its own. */
  @Transactional(TxType.REQUIRES_NEW)
  void portion(County county, Set<Long> persons, Version.Trigger trigger) {
    persons(county, persons, trigger);
  }

  /** Those who have other homes than before. */
  private Map<Long, List<Attribution>> changed(
      County county,
      Collection<Long> persons,
      Map<Long, List<Kept>> before,
      ContradictionBook.Noting noting) {
    AttributionRule rule = evidences.rule(county);
    Map<Long, List<Attribution>> after = new HashMap<>();
    // whoever is insured no more has no homes any more
    before.keySet().forEach(person -> after.put(person, List.of()));
    for (Evidence evidence : evidences.of(rule, persons)) {
      long person = evidence.person().id();
      after.put(person, rule.attribute(evidence));
      noting.add(person, rule.contradictions(evidence), evidence.rulings());
    }
    after.entrySet().removeIf(a -> a.getValue().equals(plain(before.get(a.getKey()))));
    return after;
  }

  private static List<Attribution> plain(List<Kept> kept) {
    return kept == null ? List.of() : kept.stream().map(Kept::attribution).toList();
  }

  /**
   * The first computation of everybody: nobody has had a home, so all that waits for one moves.
   * Nothing else goes on meanwhile: without homes there is nothing to book on.
   *
   * @return false if somebody else was first
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean first(County county, Version.Trigger trigger) {
    counties.hold(county);
    if (attributions.version(county) != 0) {
      return false;
    }
    AttributionRule rule = evidences.rule(county);
    AttributionStore.Writing writing = attributions.first(county);
    ContradictionBook.Noting noting = contradictions.all(county);
    List<Move> moves = new ArrayList<>();
    evidences.each(
        county,
        rule,
        evidence -> Person.of(evidence, rule),
        person -> {
          noting.add(person.key(), person.contradictions(), person.rulings());
          writing.add(person.key(), person.now());
          person.now().forEach(a -> moves.add(person.got(a)));
          if (moves.size() >= PORTION) {
            tell(county, writing.version(), moves);
            moves.clear();
          }
        });
    tell(county, writing.version(), moves);
    writing.end(trigger, stamp());
    noting.end(stamp());
    return true;
  }

  /** 某人归属: whose somebody is now, and where the registers contradict each other. */
  private record Person(
      long key, List<Attribution> now, List<Contradiction> contradictions, List<Ruling> rulings) {
    static Person of(Evidence evidence, AttributionRule rule) {
      return new Person(
          evidence.person().id(),
          rule.attribute(evidence),
          rule.contradictions(evidence),
          evidence.rulings());
    }

    Move got(Attribution a) {
      return new Move(key, a.pot(), a.range(), null, a.home());
    }
  }

  /** Those who would have other homes or contradictions if they were computed now. */
  @Transactional(TxType.REQUIRES_NEW)
  List<Long> differing(County county, LongConsumer watch) {
    AttributionIndex index = attributions.index(county);
    AttributionRule rule = evidences.rule(county);
    ContradictionBook.Noting noting = contradictions.all(county);
    List<Long> differing = new ArrayList<>();
    long[] seen = {0};
    evidences.each(
        county,
        rule,
        evidence -> Person.of(evidence, rule),
        person -> {
          boolean noted = noting.add(person.key(), person.contradictions(), person.rulings());
          if (noted || !index.agrees(person.key(), person.now())) {
            differing.add(person.key());
          }
          watch.accept(++seen[0]);
        });
    differing.addAll(noting.left());
    return differing;
  }

  /** Writes that everybody was looked at, as of then. */
  @Transactional(TxType.REQUIRES_NEW)
  void whole(County county, Version.Trigger trigger, Stamp begun) {
    counties.holdPersons(county);
    Version version = new Version(attributions.next(county), trigger, begun);
    attributions.add(county, version, new Written(true, 0, 0));
  }

  private void tell(County county, long version, List<Move> moves) {
    if (!moves.isEmpty()) {
      events.fire(new AttributionChanged(county, version, moves));
    }
  }

  /** Now, in the name of the caller. */
  Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), caller.name());
  }
}
