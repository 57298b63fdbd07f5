package org.capitation.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.registry.Pot;
import org.capitation.value.Dated;
import org.capitation.value.Deadlines;

/**
 * 现行政策: the newest version of every pack of a county.
 *
 * @param packs the packs
 */
public record Policies(List<Pack> packs) {
  /** Keeps the list from being changed. */
  public Policies {
    packs = List.copyOf(packs);
  }

  /** The pack of a pot and year. */
  public Optional<Pack> of(Pot pot, int year) {
    return packs.stream()
        .filter(pack -> pack.heading().pot() == pot && pack.heading().year() == year)
        .findFirst();
  }

  /**
   * The same with a pack in place of the former one of its pot and year.
   *
   * @throws BadPack if it holds on days of another year's pack: one of them would have to give way
   */
  public Policies with(Pack pack) {
    Pack.Heading added = pack.heading();
    List<Pack> all = new ArrayList<>();
    for (Pack other : packs) {
      Pack.Heading h = other.heading();
      if (h.pot() != added.pot() || h.year() != added.year()) {
        if (h.pot() == added.pot() && h.valid().overlaps(added.valid())) {
          throw new BadPack(
              0, "valid", "overlaps", h.name(), h.valid().from(), h.valid().lastDay());
        }
        all.add(other);
      }
    }
    all.add(pack);
    return new Policies(all);
  }

  /** One feature's terms by pot, each in force for its days. */
  public <T> Map<Pot, Dated<T>> dated(Function<Pack.Terms, T> feature) {
    return Arrays.stream(Pot.values())
        .collect(
            Collectors.toMap(
                Function.identity(),
                pot -> new Dated<>(spans(pot, feature)),
                (a, b) -> a,
                () -> new EnumMap<>(Pot.class)));
  }

  /**
   * The terms of sign-ups of a day, those of the newest pack where none holds on it: sign-ups do
   * not depend on the pot.
   */
  public Optional<EnrolmentTerms> enrolment(LocalDate day) {
    return packs.stream()
        .filter(pack -> pack.heading().valid().contains(day))
        .reduce((older, newer) -> newer)
        .or(() -> packs.stream().max(Comparator.comparing(pack -> pack.heading().valid())))
        .map(pack -> pack.terms().enrolment());
  }

  /** How long somebody has for what waits for them of a pot and year. */
  public Deadlines deadlines(Pot pot, int year) {
    return of(pot, year).map(pack -> pack.terms().deadlines()).orElse(Deadlines.NONE);
  }

  private <T> List<Dated.Span<T>> spans(Pot pot, Function<Pack.Terms, T> feature) {
    return packs.stream()
        .filter(pack -> pack.heading().pot() == pot)
        .map(pack -> new Dated.Span<>(pack.heading().valid(), feature.apply(pack.terms())))
        .toList();
  }
}
