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

  /** 登记中: takes what is found, person by person. */
  final class Noting {
    private final County county;
    private final Map<Key, KnownContradiction> known = new HashMap<>();
    private final Map<Key, KnownContradiction> found = new HashMap<>();

    private Noting(County county, List<KnownContradiction> before) {
      this.county = county;
      before.forEach(one -> known.put(Key.of(one.person(), one.what()), one));
    }

    /** Takes the contradictions of a person, and the rulings that may have settled them. */
    void add(long person, List<Contradiction> contradictions, List<Ruling> rulings) {
      for (Contradiction what : contradictions) {
        State state = KnownContradiction.state(what, rulings);
        found.put(
            Key.of(person, what),
            new KnownContradiction(person, what, state, null, Optional.empty()));
      }
    }

    /** Writes what has changed: of everybody looked at, whatever was not found is corrected. */
    void end(Stamp stamp) {
      List<KnownContradiction> added = new ArrayList<>();
      List<KnownContradiction> changed = new ArrayList<>();
      found.forEach(
          (key, now) -> {
            KnownContradiction before = known.remove(key);
            if (before == null) {
              added.add(stamped(now, stamp, now.state(), stamp));
            } else if (before.state() != now.state() || !before.what().equals(now.what())) {
              changed.add(stamped(now, before.found(), now.state(), stamp));
            }
          });
      known.values().stream()
          .filter(gone -> gone.state() != State.CORRECTED)
          .map(gone -> stamped(gone, gone.found(), State.CORRECTED, stamp))
          .forEach(changed::add);
      store.add(county, added);
      store.change(county, changed);
    }

    private KnownContradiction stamped(KnownContradiction of, Stamp since, State state, Stamp now) {
      return new KnownContradiction(
          of.person(),
          of.what(),
          state,
          since,
          state == State.OPEN ? Optional.empty() : Optional.of(now));
    }
  }
}
