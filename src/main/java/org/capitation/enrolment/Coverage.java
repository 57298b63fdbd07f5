package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * 签约覆盖: who of the people is signed up on a day, and what became of the contracts that ended (E20
 * to E22); of everybody at once, in compact arrays.
 */
public final class Coverage {
  /** 一项: which persons or contracts are meant. */
  public enum Part {
    /** 参保人. */
    MEMBERS,
    /** 已签约. */
    SIGNED,
    /** 未签约. */
    UNSIGNED,
    /** 期内到期: contracts. */
    ENDED,
    /** 无空档续约: contracts. */
    SEAMLESS,
    /** 有空档续约: contracts. */
    GAP,
    /** 未续约: contracts. */
    LAPSED;

    /** Contracts that ended and not persons. */
    public boolean isOfContracts() {
      return compareTo(ENDED) >= 0;
    }
  }

  /**
   * 归类: where a person or a contract is counted.
   *
   * @param community the key of the person's community
   * @param team the key of the team of the contract, 0 without one
   * @param groups the numbers of the person's groups, as bits
   */
  public record Place(int community, int team, int groups) {
    /** In the group of this number. */
    public boolean isIn(int group) {
      return (groups & 1 << group) != 0;
    }
  }

  /** Takes persons and contracts one by one. */
  interface Reader {
    void read(long person, Place place, Part part);
  }

  /**
   * 统计: the figures.
   *
   * @param all of everybody
   * @param key of the persons in at least one key group
   * @param communities by the key of the community
   * @param teams by the key of the team: without members, since nobody is a team's but by contract
   * @param groups by the code of the group
   */
  public record Counts(
      CoverageFigures all,
      CoverageFigures key,
      Map<Integer, CoverageFigures> communities,
      Map<Integer, CoverageFigures> teams,
      Map<String, CoverageFigures> groups) {}

  private final CoverageTerms terms;
  private final List<String> groups;
  private final Standings standings;

  Coverage(CoverageTerms terms, List<String> groups, Standings standings) {
    this.terms = terms;
    this.groups = List.copyOf(groups);
    this.standings = standings;
  }

  /** The codes of the groups, by number: the key groups first. */
  public List<String> groups() {
    return groups;
  }

  /** The number of a group; nothing if nobody is in it. */
  public Optional<Integer> group(String code) {
    int number = groups.indexOf(code);
    return number < 0 ? Optional.empty() : Optional.of(number);
  }

  /** In at least one key group. */
  public boolean isKey(Place place) {
    return (place.groups & (1 << terms.groups().size()) - 1) != 0;
  }

  /** The figures of those in places that fit. */
  public Counts count(Predicate<Place> which) {
    Tally all = new Tally();
    Tally key = new Tally();
    Map<Integer, Tally> communities = new HashMap<>();
    Map<Integer, Tally> teams = new HashMap<>();
    Map<String, Tally> byGroup = new HashMap<>();
    standings.forEach(
        (person, place, part) -> {
          if (which.test(place)) {
            all.add(part);
            communities.computeIfAbsent(place.community, community -> new Tally()).add(part);
            if (place.team != 0) {
              teams.computeIfAbsent(place.team, team -> new Tally()).add(part);
            }
            if (isKey(place)) {
              key.add(part);
            }
            for (int group = 0; group < groups.size(); group++) {
              if (place.isIn(group)) {
                byGroup.computeIfAbsent(groups.get(group), code -> new Tally()).add(part);
              }
            }
          }
        });
    teams.values().forEach(tally -> tally.counts[Part.MEMBERS.ordinal()] = 0);
    return new Counts(
        all.figures(), key.figures(), figures(communities), figures(teams), figures(byGroup));
  }

  /** The persons of a part in places that fit, by ascending key; once for each contract. */
  public long[] persons(Part wanted, Predicate<Place> which) {
    LongStream.Builder persons = LongStream.builder();
    standings.forEach(
        (person, place, part) -> {
          if (contains(wanted, part) && which.test(place)) {
            persons.add(person);
          }
        });
    return persons.build().toArray();
  }

  /** Whether what is counted as one part is of another: parts of a whole are of it as well. */
  private static boolean contains(Part whole, Part part) {
    return switch (whole) {
      case MEMBERS -> !part.isOfContracts();
      case ENDED -> part.isOfContracts();
      default -> whole == part;
    };
  }

  private static <K> Map<K, CoverageFigures> figures(Map<K, Tally> tallies) {
    Map<K, CoverageFigures> figures = new HashMap<>();
    tallies.forEach((key, tally) -> figures.put(key, tally.figures()));
    return figures;
  }

  private static final class Tally {
    private final long[] counts = new long[Part.values().length];

    void add(Part part) {
      counts[part.ordinal()]++;
      if (!part.isOfContracts()) {
        counts[Part.MEMBERS.ordinal()]++;
      }
    }

    private long of(Part part) {
      return counts[part.ordinal()];
    }

    CoverageFigures figures() {
      return new CoverageFigures(
          of(Part.MEMBERS), of(Part.SIGNED), of(Part.SEAMLESS), of(Part.GAP), of(Part.LAPSED));
    }
  }

  /** Takes what the registers tell, in this order: the members, their births, the contracts. */
  public static final class Builder {
    /** The groups that fit into an int; those after them are told by no contract. */
    private static final int MOST_GROUPS = 31;

    private final CoverageTerms terms;
    private final LocalDate day;
    private final List<String> groups = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Standings.Builder standings;

    /**
     * For a day and the contracts that ended since another.
     *
     * @param since the first last day of contracts that counts; they are over by the day
     */
    public Builder(CoverageTerms terms, LocalDate since, LocalDate day) {
      this.terms = terms;
      this.day = day;
      terms.groups().forEach(group -> number(group.code()));
      int byAge = 0;
      for (CoverageTerms.KeyGroup group : terms.groups()) {
        byAge |= group.isByAge() ? 1 << number(group.code()) : 0;
      }
      standings =
          new Standings.Builder(
              (int) since.toEpochDay(), (int) day.toEpochDay(), (int) lapsed().toEpochDay(), byAge);
    }

    /** A contract that ended before this day tells nothing any more. */
    public LocalDate lapsed() {
      return day.minusMonths(terms.lapsedMonths());
    }

    /** Adds a member, by ascending key. */
    public void member(long person, int community) {
      standings.member(person, community);
    }

    /** Tells when somebody was born; nobody but members counts. */
    public void born(long person, LocalDate birth) {
      int age = birth.until(day).getYears();
      int ofAge = 0;
      for (int number = 0; number < terms.groups().size(); number++) {
        CoverageTerms.KeyGroup group = terms.groups().get(number);
        ofAge |= group.isByAge() && group.contains(age) ? 1 << number : 0;
      }
      standings.ofAge(person, ofAge);
    }

    /** Adds a contract that was in force at some time, in any order; of members only. */
    public void contract(Enrolment contract) {
      int bits = 0;
      for (String code : contract.groups()) {
        int number = number(code);
        bits |= number < MOST_GROUPS ? 1 << number : 0;
      }
      standings.contract(contract.person(), contract.team(), contract.range(), bits);
    }

    private int number(String code) {
      return numbers.computeIfAbsent(
          code,
          unknown -> {
            groups.add(unknown);
            return groups.size() - 1;
          });
    }

    /** What all of this comes to. */
    public Coverage build() {
      return new Coverage(
          terms, groups.subList(0, Math.min(groups.size(), MOST_GROUPS)), standings.build());
    }
  }
}
