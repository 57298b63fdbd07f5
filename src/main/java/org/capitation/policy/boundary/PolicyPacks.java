package org.capitation.policy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.policy.BadPack;
import org.capitation.policy.Fault;
import org.capitation.policy.Pack;
import org.capitation.policy.PackAdded;
import org.capitation.policy.PackReader;
import org.capitation.policy.Sheet;
import org.capitation.policy.store.PolicyStore;
import org.capitation.policy.store.PresetStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.BudgetYear;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 政策包: shows, checks and puts in force the packs of the caller's county. */
@ApplicationScoped
public class PolicyPacks {
  @Inject private PolicyStore packs;
  @Inject private PresetStore presets;
  @Inject private CountyStore counties;
  @Inject private Event<PackAdded> added;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Puts the next version of a pack in force.
   *
   * @param text the YAML document
   * @throws BadPack if something in it is wrong, or it may not be put in force (T4, T5)
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Pack add(String text) {
    List<Fault> hindrances = hindrances(PackReader.sheet(text));
    if (!hindrances.isEmpty()) {
      throw new BadPack(hindrances);
    }
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    County county = counties.get(caller.county());
    // visits may be on their way into the books under the pack before
    counties.hold(county);
    Pack pack = packs.add(county, text, stamp);
    added.fire(new PackAdded(county, pack.id()));
    return pack;
  }

  /**
   * Reads a draft without keeping it: its figures and what keeps it from being put in force.
   *
   * @throws BadPack if something in it is wrong
   */
  @Allowed(Circle.BUREAU)
  public Checked check(String text) {
    Sheet sheet = PackReader.sheet(text);
    return new Checked(sheet, hindrances(sheet));
  }

  /**
   * 检查结果.
   *
   * @param sheet the figures of the draft
   * @param hindrances what keeps it from being put in force; empty if it can be
   */
  public record Checked(Sheet sheet, List<Fault> hindrances) {}

  /** Every version of every pack of the county, the newest of each first. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<PolicyStore.Kept> list() {
    return packs.list(counties.get(caller.county()));
  }

  /**
   * A pack as it was written.
   *
   * @throws Missing if the county has no such pack
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public String text(long id) {
    return packs
        .text(counties.get(caller.county()), id)
        .orElseThrow(() -> new Missing("policy", id));
  }

  /** The budget year of the caller's county that begins in a calendar year. */
  @Allowed(Circle.CLERK)
  @Transactional
  public BudgetYear year(int year) {
    return counties.get(caller.county()).year(year);
  }

  private List<Fault> hindrances(Sheet sheet) {
    Optional<String> name = sheet.origin().template();
    Optional<Sheet> template = name.flatMap(presets::text).map(PackReader::sheet);
    if (name.isPresent() && template.isEmpty()) {
      throw new BadPack(0, "template", "no-preset", name.get());
    }
    return sheet.hindrances(template);
  }
}
