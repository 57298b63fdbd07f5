package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.Contradiction;
import org.capitation.attribution.KnownContradiction;
import org.capitation.attribution.KnownContradiction.State;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.store.ContradictionStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

/**
 * 两册不符的登记: keeps the list of contradictions in step with the computing of the attribution, which
 * hands it whatever it finds on its way.
 */
@ApplicationScoped
class ContradictionBook {
  @Inject private ContradictionStore store;

  /** What a contradiction is known by: its end may move. */
  private record Key(long person, Pot pot, LocalDate from, int contract, int designation) {
    static Key of(long person, Contradiction what) {
      return new Key(person, what.pot(), what.range().from(), what.contract(), what.designation());
    }
  }

  /** Begins to look at all persons of a county. */
  Noting all(County county) {
    return new Noting(county, store.all(county));
  }

  /** Begins to look at these persons of a county. */
  Noting of(County county, Collection<Long> persons) {
    return new Noting(county, store.of(county, persons));
  }

  /** 登记中: takes what is found, person by person, and may write what has changed. */
  final class Noting {
    private final County county;
    private final Map<Long, Map<Key, KnownContradiction>> known = new HashMap<>();
    private final List<KnownContradiction> added = new ArrayList<>();
    private final List<KnownContradiction> changed = new ArrayList<>();

    private Noting(County county, List<KnownContradiction> before) {
      this.county = county;
      before.forEach(
          one ->
              known
                  .computeIfAbsent(one.person(), person -> new HashMap<>())
                  .put(Key.of(one.person(), one.what()), one));
    }

    /**
     * Takes the contradictions of a person, and the rulings that may have settled them.
     *
     * @return whether something has changed
     */
    boolean add(long person, List<Contradiction> contradictions, List<Ruling> rulings) {
      Map<Key, KnownContradiction> before = known.remove(person);
      if (before == null && contradictions.isEmpty()) {
        return false;
      }
      int changes = added.size() + changed.size();
      Map<Key, KnownContradiction> gone = before == null ? new HashMap<>() : before;
      for (Contradiction what : contradictions) {
        State state = KnownContradiction.state(what, rulings);
        KnownContradiction had = gone.remove(Key.of(person, what));
        if (had == null) {
          added.add(new KnownContradiction(person, what, state, null, Optional.empty()));
        } else if (had.state() != state || !had.what().equals(what)) {
          changed.add(new KnownContradiction(person, what, state, had.found(), Optional.empty()));
        }
      }
      correct(gone.values());
      return added.size() + changed.size() > changes;
    }

    private void correct(Collection<KnownContradiction> gone) {
      gone.stream()
          .filter(one -> one.state() != State.CORRECTED)
          .map(
              one ->
                  new KnownContradiction(
                      one.person(), one.what(), State.CORRECTED, one.found(), Optional.empty()))
          .forEach(changed::add);
    }

    /** Those of whom nothing was told though they have contradictions that are not corrected. */
    List<Long> left() {
      return known.entrySet().stream()
          .filter(
              person ->
                  person.getValue().values().stream()
                      .anyMatch(one -> one.state() != State.CORRECTED))
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }

    /** Writes what has changed: what nothing was told of is corrected. */
    void end(Stamp stamp) {
      known.values().forEach(gone -> correct(gone.values()));
      store.add(county, added.stream().map(one -> stamped(one, stamp, stamp)).toList());
      store.change(county, changed.stream().map(one -> stamped(one, one.found(), stamp)).toList());
    }

    private static KnownContradiction stamped(KnownContradiction of, Stamp found, Stamp now) {
      return new KnownContradiction(
          of.person(),
          of.what(),
          of.state(),
          found,
          of.state() == State.OPEN ? Optional.empty() : Optional.of(now));
    }
  }
}
