package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.Cause;
import org.capitation.attribution.Contradiction;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;

/** 归属: computes the homes of all persons of the caller's county, and lists what is doubtful. */
@ApplicationScoped
public class Attributions {
  @Inject private AttributionStore attributions;
  @Inject private Evidences evidences;
  @Inject private Everybody everybody;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private PersonStore persons;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 未归属: how many persons of a pot belong to nobody on the business date for a cause.
   *
   * @param cause why
   * @param persons how many
   */
  public record Unattributed(Cause cause, long persons) {}

  /**
   * 两册不符: somebody whose contract and designation contradict each other.
   *
   * @param person who it is, masked
   * @param pot the pot
   * @param days the days
   * @param contract the code of the community of the contract
   * @param designation the code of the community of the designated institution
   */
  public record Contradicting(
      Masked person, Pot pot, Days days, String contract, String designation) {}

  /**
   * 两册不符清单: a page of it.
   *
   * @param count how many there are in all
   * @param lines the lines of the page
   */
  public record Contradictions(int count, List<Contradicting> lines) {}

  private record Found(long person, Contradiction what) {}

  /**
   * Computes everybody from the registers and the terms as they are now, outside any transaction.
   *
   * @param what asks for it, in a word
   */
  @Allowed(Circle.CLERK)
  public void recompute(String what) {
    everybody.compute(
        counties.get(caller.county()),
        new Version.Trigger(Version.Trigger.REGISTERS, what, ""),
        (done, total) -> {});
  }

  /** How many persons of a pot belong to nobody on the business date, by cause. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public List<Unattributed> unattributed(Pot pot) {
    County county = counties.get(caller.county());
    return attributions.index(county).causes(pot, LocalDate.now(clock)).entrySet().stream()
        .map(cause -> new Unattributed(cause.getKey(), cause.getValue()))
        .toList();
  }

  /**
   * Where contracts and designations contradict each other, by person.
   *
   * @param page the page, from 1
   * @param size how many lines it has at most
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Contradictions contradictions(int page, int size) {
    County county = counties.get(caller.county());
    AttributionRule rule = evidences.rule(county);
    List<Found> all = new ArrayList<>();
    evidences.each(
        county,
        (id, evidence) -> rule.contradictions(evidence).forEach(c -> all.add(new Found(id, c))));
    int from = (int) Math.min((page - 1L) * size, all.size());
    List<Found> shown = all.subList(from, Math.min(from + size, all.size()));
    return new Contradictions(all.size(), lines(county, shown));
  }

  private List<Contradicting> lines(County county, List<Found> shown) {
    Map<Integer, String> codes =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code));
    Map<Long, PersonStore.Face> faces =
        persons.faces(shown.stream().map(Found::person).distinct().toList());
    return shown.stream()
        .map(found -> line(found.what(), faces.get(found.person()), codes))
        .toList();
  }

  private static Contradicting line(
      Contradiction what, PersonStore.Face face, Map<Integer, String> codes) {
    return new Contradicting(
        Masked.of(face),
        what.pot(),
        Days.of(what.range()),
        codes.get(what.contract()),
        codes.get(what.designation()));
  }
}
