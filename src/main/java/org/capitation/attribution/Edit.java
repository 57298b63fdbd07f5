package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.capitation.registry.Catchment;
import org.capitation.registry.Membership;
import org.capitation.value.DateRange;

/**
 * 登记簿改动: what a change does to the registers.
 *
 * @param catchments to the catchments
 * @param memberships to the memberships
 * @param contracts to contracts
 */
public record Edit(
    Swap<Catchment> catchments, Swap<Membership> memberships, List<Revision> contracts) {
  /** Keeps the contracts from being changed. */
  public Edit {
    contracts = List.copyOf(contracts);
  }

  /** Contracts stay as they are. */
  public Edit(Swap<Catchment> catchments, Swap<Membership> memberships) {
    this(catchments, memberships, List.of());
  }

  /** Nothing but contracts changes. */
  static Edit of(List<Revision> contracts) {
    return new Edit(new Swap<>(List.of(), List.of()), new Swap<>(List.of(), List.of()), contracts);
  }

  /**
   * 替换: some entries go, others come in their place.
   *
   * @param gone those that go
   * @param come those that come
   */
  public record Swap<T>(List<T> gone, List<T> come) {
    /** Keeps the lists from being changed. */
    public Swap {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }

    /** All that are there no longer come back, and the other way round. */
    Swap<T> opposite() {
      return new Swap<>(come, gone);
    }

    List<T> on(List<T> entries) {
      List<T> result = new ArrayList<>(entries);
      result.removeAll(new HashSet<>(gone));
      result.addAll(come);
      return result;
    }
  }

  /** What a place or an institution belongs to for a time. */
  private interface Tenure<T> {
    /** What belongs. */
    Object what(T entry);

    int community(T entry);

    DateRange range(T entry);

    T of(T entry, int community, DateRange range);
  }

  private static final Tenure<Catchment> AREA =
      new Tenure<>() {
        private record Seat(Catchment.Kind kind, String code) {}

        @Override
        public Object what(Catchment entry) {
          return new Seat(entry.kind(), entry.code());
        }

        @Override
        public int community(Catchment entry) {
          return entry.community();
        }

        @Override
        public DateRange range(Catchment entry) {
          return entry.range();
        }

        @Override
        public Catchment of(Catchment entry, int community, DateRange range) {
          return new Catchment(entry.kind(), entry.code(), community, range);
        }
      };

  private static final Tenure<Membership> MEMBER =
      new Tenure<>() {
        @Override
        public Object what(Membership entry) {
          return entry.institution();
        }

        @Override
        public int community(Membership entry) {
          return entry.community();
        }

        @Override
        public DateRange range(Membership entry) {
          return entry.range();
        }

        @Override
        public Membership of(Membership entry, int community, DateRange range) {
          return new Membership(community, entry.institution(), range);
        }
      };

  /** It changes nothing. */
  public boolean isEmpty() {
    return isOfContracts() && contracts.isEmpty();
  }

  /** It leaves places and institutions as they are. */
  public boolean isOfContracts() {
    return catchments.gone().isEmpty() && memberships.gone().isEmpty();
  }

  /** The registers after it. */
  public Registers on(Registers registers) {
    return new Registers(
        catchments.on(registers.catchments()),
        memberships.on(registers.memberships()),
        registers.contracts());
  }

  /** All that goes is there. */
  public boolean fits(Registers registers) {
    return new HashSet<>(registers.catchments()).containsAll(catchments.gone())
        && new HashSet<>(registers.memberships()).containsAll(memberships.gone());
  }

  /** What brings places and institutions back; contracts are brought back by what they were. */
  public Edit opposite() {
    return new Edit(catchments.opposite(), memberships.opposite());
  }

  /** 移交: from whom to whom, and from which day on. */
  record Handing(int from, int to, LocalDate day) {}

  /** These catchments of one community are another's from a day on; members stay. */
  static Edit ofAreas(Registers registers, Handing handing, Predicate<Catchment> which) {
    return new Edit(
        swap(registers.catchments(), AREA, handing, which), new Swap<>(List.of(), List.of()));
  }

  /** All that is one community's is another's from a day on. */
  static Edit ofAll(Registers registers, Handing handing) {
    return new Edit(
        swap(registers.catchments(), AREA, handing, entry -> true),
        swap(registers.memberships(), MEMBER, handing, entry -> true));
  }

  private static <T> Swap<T> swap(
      List<T> register, Tenure<T> tenure, Handing handing, Predicate<T> which) {
    Predicate<T> moves =
        entry ->
            tenure.community(entry) == handing.from()
                && tenure.range(entry).to().isAfter(handing.day())
                && which.test(entry);
    Set<Object> concerned = new HashSet<>();
    register.stream().filter(moves).forEach(entry -> concerned.add(tenure.what(entry)));
    List<T> before =
        register.stream().filter(entry -> concerned.contains(tenure.what(entry))).toList();
    List<T> parts = new ArrayList<>();
    for (T entry : before) {
      if (moves.test(entry)) {
        divide(entry, tenure, handing, parts);
      } else {
        parts.add(entry);
      }
    }
    List<T> after = joined(parts, tenure);
    return new Swap<>(without(before, after), without(after, before));
  }

  /** What is left of an entry, and what becomes the other's. */
  private static <T> void divide(T entry, Tenure<T> tenure, Handing handing, List<T> parts) {
    DateRange range = tenure.range(entry);
    range
        .before(handing.day())
        .ifPresent(rest -> parts.add(tenure.of(entry, handing.from(), rest)));
    range
        .intersection(DateRange.from(handing.day()))
        .ifPresent(handed -> parts.add(tenure.of(entry, handing.to(), handed)));
  }

  /** Days of the same that touch become one entry, as if nothing had been divided. */
  private static <T> List<T> joined(List<T> parts, Tenure<T> tenure) {
    List<T> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparing(tenure::range));
    Map<List<Object>, List<T>> result = new LinkedHashMap<>();
    for (T next : sorted) {
      List<Object> whose = List.of(tenure.what(next), tenure.community(next));
      List<T> earlier = result.computeIfAbsent(whose, w -> new ArrayList<>());
      T last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
      if (last != null && tenure.range(last).to().equals(tenure.range(next).from())) {
        DateRange both = new DateRange(tenure.range(last).from(), tenure.range(next).to());
        earlier.set(earlier.size() - 1, tenure.of(last, tenure.community(last), both));
      } else {
        earlier.add(next);
      }
    }
    return result.values().stream().flatMap(List::stream).toList();
  }

  private static <T> List<T> without(List<T> entries, List<T> others) {
    Set<T> known = new HashSet<>(others);
    return entries.stream().filter(entry -> !known.contains(entry)).toList();
  }
}
