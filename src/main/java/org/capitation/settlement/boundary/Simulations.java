package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.policy.BadPack;
import org.capitation.policy.PackReader;
import org.capitation.policy.store.PresetStore;
import org.capitation.policy.store.SectionStore;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Scenario;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementTerms;

/**
 * 清算试算: reads made-up figures and terms; stores nothing, and reads of the county nothing but its
 * terms.
 */
@ApplicationScoped
public class Simulations {
  @Inject private PresetStore presets;
  @Inject private SectionStore sections;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * 试算结果.
   *
   * @param scenario what was given
   * @param settlements what comes out, in the order of its communities
   */
  public record Played(Scenario scenario, List<Settlement> settlements) {}

  /**
   * Settles what is given.
   *
   * @param text its figures and terms, in JSON or YAML
   * @throws BadPack if something in it is wrong
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public Played play(String text) {
    try {
      Scenario scenario =
          PackReader.scenario(text, name -> presets.text(name).map(Simulations::terms));
      return new Played(scenario, scenario.settle());
    } catch (ArithmeticException e) {
      throw new BadPack(0, "budget", "too-large");
    }
  }

  /** What there is to start from: the packs of the county, then the presets. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<SectionStore.Choice> choices(Pot pot, int year) {
    return sections.choices(counties.get(caller.county()), pot, year);
  }

  /** The section settlement of a choice, as it is written. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public String section(String choice) {
    return sections.section(counties.get(caller.county()), choice, "settlement");
  }

  private static SettlementTerms terms(String preset) {
    return PackReader.read(0, 0, preset).terms().settlement();
  }
}
