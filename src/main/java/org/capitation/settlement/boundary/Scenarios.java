package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.policy.BadPack;
import org.capitation.policy.CopyReader;
import org.capitation.policy.PackReader;
import org.capitation.policy.store.SectionStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Changes;
import org.capitation.settlement.SettlementTerms;
import org.capitation.settlement.SpendingBasis;
import org.capitation.settlement.YearCopy;
import org.capitation.settlement.store.ScenarioStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;
import org.capitation.value.Unfit;

/** 清算方案: copies of a year with something changed, kept beside the books (S42, S43). */
@ApplicationScoped
public class Scenarios {
  private static final int LONGEST_NAME = 60;

  @Inject private ScenarioStore store;
  @Inject private Settlements settlements;
  @Inject private Copies copies;
  @Inject private SectionStore sections;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 方案申请.
   *
   * @param subject which year of which pot, and how it is called
   * @param from the key of the scenario that it is a copy of; nothing for the draft of today
   * @param changes what is changed in the figures, in YAML or JSON; empty for what is changed in
   *     what is copied
   * @param terms the terms to settle by, as in a pack; empty for those of what is copied
   */
  public record Wanted(
      ScenarioStore.Subject subject, Optional<Long> from, String changes, String terms) {}

  /** The scenarios of a pot and year, the newest first. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<ScenarioShown> list(Pot pot, int year) {
    return store.of(counties.get(caller.county()), pot, year).stream().map(this::shown).toList();
  }

  /**
   * A scenario.
   *
   * @throws Missing if there is none
   */
  @Allowed(Circle.OFFICES)
  @Transactional
  public ScenarioShown find(long id) {
    return shown(kept(id));
  }

  /** The communities of the county, in their order. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public List<Community> communities() {
    return institutions.communities(counties.get(caller.county()));
  }

  /** The terms of a pot and year as they are written; empty if no budget was allocated. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public String terms(Pot pot, int year) {
    return settlements.basis(pot, year).map(this::terms).orElse("");
  }

  /**
   * Keeps a new scenario.
   *
   * @throws BadPack if its changes or terms cannot be read, or come to nothing that can be settled
   * @throws Declined if there is nothing to copy, nothing tells the spending that is asked for, or
   *     the county keeps as many as it may
   * @throws Missing if there is no scenario to copy
   */
  @Allowed(Circle.OFFICES)
  @Transactional
  public ScenarioShown create(Wanted wanted) {
    County county = counties.get(caller.county());
    ScenarioStore.Subject subject = named(wanted.subject());
    ScenarioStore.Content from =
        wanted.from().map(id -> copied(id, subject)).orElseGet(() -> today(subject));
    ScenarioStore.Content content =
        new ScenarioStore.Content(
            from.copiedAt(),
            from.figures(),
            wanted.changes().isBlank() ? from.changes() : wanted.changes(),
            wanted.terms().isBlank() ? from.terms() : wanted.terms());
    check(content);
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    long id =
        store
            .add(county, subject, content, stamp)
            .orElseThrow(() -> new Declined("settlement.scenario.full", ScenarioStore.MOST));
    return find(id);
  }

  /** Calls one's own scenario by another name. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public ScenarioShown rename(long id, String name) {
    ScenarioStore.Kept own = own(id);
    ScenarioStore.Subject subject = own.subject();
    store.rename(id, named(new ScenarioStore.Subject(subject.pot(), subject.year(), name)).name());
    return find(id);
  }

  /** Deletes one's own scenario. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public void delete(long id) {
    store.delete(own(id).id(), LocalDateTime.now(clock));
  }

  /**
   * Two or three scenarios side by side.
   *
   * @param ids their keys, in the order in which they are shown
   * @throws Declined if there are less or more, or they are of different pots or years
   */
  @Allowed(Circle.OFFICES)
  @Transactional
  public ScenariosCompared compare(List<Long> ids) {
    if (ids.size() < 2 || ids.size() > 3 || ids.stream().distinct().count() < ids.size()) {
      throw new Declined("settlement.scenario.number");
    }
    List<ScenarioShown> scenarios = ids.stream().map(this::find).toList();
    if (scenarios.stream().map(ScenarioShown::of).distinct().count() > 1) {
      throw new Declined("settlement.scenario.mixed");
    }
    return ScenariosCompared.of(scenarios);
  }

  private ScenarioStore.Kept kept(long id) {
    return store
        .find(counties.get(caller.county()), id)
        .orElseThrow(() -> new Missing("scenario", id));
  }

  private ScenarioStore.Kept own(long id) {
    ScenarioStore.Kept kept = kept(id);
    if (!kept.stamp().by().equals(caller.name())) {
      throw new Declined("settlement.scenario.others", kept.subject().name());
    }
    return kept;
  }

  private static ScenarioStore.Subject named(ScenarioStore.Subject subject) {
    String name = subject.name().strip();
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > LONGEST_NAME) {
      throw new Declined("settlement.scenario.unnamed", LONGEST_NAME, length);
    }
    return new ScenarioStore.Subject(subject.pot(), subject.year(), name);
  }

  private ScenarioStore.Content copied(long id, ScenarioStore.Subject subject) {
    ScenarioStore.Kept kept = kept(id);
    if (kept.subject().pot() != subject.pot() || kept.subject().year() != subject.year()) {
      throw new Declined("settlement.scenario.mixed");
    }
    return kept.content();
  }

  private ScenarioStore.Content today(ScenarioStore.Subject subject) {
    Copies.Copied copied =
        copies
            .now(subject.pot(), subject.year())
            .orElseThrow(() -> new Declined("settlement.scenario.nothing", subject.year()));
    return new ScenarioStore.Content(
        LocalDateTime.now(clock), CopyText.of(copied.copy()), "{}", terms(copied.basis()));
  }

  private String terms(Settlements.Basis basis) {
    Ground ground = basis.ground();
    return sections.section(ground.county(), Long.toString(ground.pack().id()), "settlement");
  }

  /** Settles it once: what cannot be settled is not kept. */
  private static void check(ScenarioStore.Content content) {
    YearCopy copy = CopyReader.copy(content.figures());
    Changes changes = CopyReader.changes(content.changes(), copy.codes());
    SettlementTerms terms = PackReader.settlement(content.terms());
    SpendingBasis basis = changes.spending();
    if (!copy.tells(basis)) {
      String range = copy.tells(SpendingBasis.FORECAST) ? "range" : "forecast";
      throw new Declined("settlement.scenario.untold." + range);
    }
    try {
      copy.with(changes, terms).settle();
    } catch (Unfit e) {
      throw new BadPack(0, "budgets", e.reason(), e.arguments().toArray());
    } catch (ArithmeticException e) {
      throw new BadPack(0, "budgets", "too-large");
    }
  }

  private ScenarioShown shown(ScenarioStore.Kept kept) {
    return ScenarioShown.of(kept, kept.stamp().by().equals(caller.name()));
  }
}
