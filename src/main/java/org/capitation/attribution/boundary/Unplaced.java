package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Cause;
import org.capitation.attribution.Suggestion;
import org.capitation.attribution.boundary.Strays.Stray;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.InsuredGroup;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;

/** 未归属: the persons who belong to nobody on the business date, to be worked off. */
@ApplicationScoped
public class Unplaced {
  @Inject private Strays strays;
  @Inject private AttributionStore attributions;
  @Inject private InstitutionStore institutions;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 未归属人数: how many persons of a pot belong to nobody on the business date for a cause.
   *
   * @param cause why
   * @param persons how many
   */
  public record Count(Cause cause, long persons) {}

  /**
   * 一类: those who belong to nobody for the same cause and with the same place.
   *
   * @param place the township, employer or school that the cause is about, or null
   * @param persons how many
   * @param proposal where most of them may belong, or null
   */
  public record Group(Cause cause, String place, long persons, Proposal proposal) {}

  /**
   * 建议.
   *
   * @param community the code of the community
   * @param name its name
   * @param ground what speaks for it
   * @param persons for how many of a group it does
   */
  public record Proposal(String community, String name, Suggestion.Ground ground, long persons) {}

  /**
   * 总览.
   *
   * @param day the business date
   * @param insured how many persons the pot insures on it
   * @param persons how many of them belong to nobody
   * @param groups by cause and place, the largest first
   */
  public record Overview(LocalDate day, long insured, long persons, List<Group> groups) {}

  /**
   * 筛选.
   *
   * @param cause nothing for all
   * @param place the code of the place; nothing for all
   */
  public record Filter(Optional<Cause> cause, Optional<String> place) {
    private boolean fits(Stray stray) {
      return cause.map(stray.cause()::equals).orElse(true)
          && place.map(code -> code.equals(stray.place())).orElse(true);
    }
  }

  /** 名单: how many fit, and those of the page. */
  public record Listed(long count, List<Person> people) {}

  /**
   * 未归属的人.
   *
   * @param id our key
   * @param person who it is, masked
   * @param group among which insured people
   * @param since the first day of this time without a home
   * @param proposal where the person may belong, or null
   */
  public record Person(
      long id,
      Masked person,
      InsuredGroup group,
      Cause cause,
      String place,
      LocalDate since,
      Proposal proposal) {}

  /** 待处理: the overview, and a page of the list. */
  public record Work(Overview overview, Listed listed) {}

  /** How many persons of a pot belong to nobody on the business date, by cause. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public List<Count> counts(Pot pot) {
    County county = counties.get(caller.county());
    return attributions.index(county).causes(pot, LocalDate.now(clock)).entrySet().stream()
        .map(cause -> new Count(cause.getKey(), cause.getValue()))
        .toList();
  }

  /** All of them by cause and place, with what is suggested. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Overview overview(Pot pot) {
    County county = counties.get(caller.county());
    return overview(county, pot, strays.of(county, pot, LocalDate.now(clock)));
  }

  /**
   * A page of them, by key.
   *
   * @param page the page, from 1
   * @param size how many it has at most
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Listed find(Pot pot, Filter filter, int page, int size) {
    County county = counties.get(caller.county());
    return find(county, strays.of(county, pot, LocalDate.now(clock)), filter, page, size);
  }

  /**
   * Both at once; a page beyond the last is the last.
   *
   * @param page the page, from 1
   * @param size how many it has at most
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Work work(Pot pot, Filter filter, int page, int size) {
    County county = counties.get(caller.county());
    List<Stray> all = strays.of(county, pot, LocalDate.now(clock));
    Listed listed = find(county, all, filter, page, size);
    int last = (int) Math.max(1, (listed.count() + size - 1) / size);
    return new Work(
        overview(county, pot, all), page > last ? find(county, all, filter, last, size) : listed);
  }

  private Overview overview(County county, Pot pot, List<Stray> all) {
    LocalDate day = LocalDate.now(clock);
    Map<Integer, Community> communities = communities(county);
    List<Group> groups =
        all.stream()
            .collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(kind -> group(kind.getKey(), kind.getValue(), communities))
            .sorted(Comparator.comparingLong(Group::persons).reversed())
            .toList();
    return new Overview(day, insured(county, pot, day), all.size(), groups);
  }

  private Listed find(County county, List<Stray> all, Filter filter, int page, int size) {
    List<Stray> fitting = all.stream().filter(filter::fits).toList();
    int from = (int) Math.min((page - 1L) * size, fitting.size());
    List<Stray> some = fitting.subList(from, Math.min(from + size, fitting.size()));
    Map<Integer, Community> communities = communities(county);
    Map<Long, PersonStore.Face> faces = persons.faces(some.stream().map(Stray::person).toList());
    return new Listed(
        fitting.size(),
        some.stream().map(stray -> person(stray, faces.get(stray.person()), communities)).toList());
  }

  private static Person person(
      Stray stray, PersonStore.Face face, Map<Integer, Community> communities) {
    return new Person(
        stray.person(),
        Masked.of(face),
        stray.group(),
        stray.cause(),
        stray.place(),
        stray.since(),
        stray.suggestion().map(said -> proposal(said, 1, communities)).orElse(null));
  }

  private record Kind(Cause cause, String place) {
    static Kind of(Stray stray) {
      return new Kind(stray.cause(), stray.place());
    }
  }

  private static Group group(Kind kind, List<Stray> all, Map<Integer, Community> communities) {
    Proposal proposal =
        all.stream()
            .flatMap(stray -> stray.suggestion().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .entrySet()
            .stream()
            .max(
                Map.Entry.<Suggestion, Long>comparingByValue()
                    .thenComparing(most -> most.getKey().ground(), Comparator.reverseOrder())
                    .thenComparing(most -> most.getKey().community(), Comparator.reverseOrder()))
            .map(most -> proposal(most.getKey(), most.getValue(), communities))
            .orElse(null);
    return new Group(kind.cause(), kind.place(), all.size(), proposal);
  }

  private static Proposal proposal(
      Suggestion suggestion, long persons, Map<Integer, Community> communities) {
    Community community = communities.get(suggestion.community());
    return new Proposal(community.code(), community.name(), suggestion.ground(), persons);
  }

  private Map<Integer, Community> communities(County county) {
    return institutions.communities(county).stream()
        .collect(Collectors.toMap(Community::id, Function.identity()));
  }

  private long insured(County county, Pot pot, LocalDate day) {
    AttributionIndex index = attributions.index(county);
    long insured = 0;
    for (int person = 0; person < index.persons(); person++) {
      insured += index.homeAt(person, pot, (int) day.toEpochDay()) < 0 ? 0 : 1;
    }
    return insured;
  }
}
