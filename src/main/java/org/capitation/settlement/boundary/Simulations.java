package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Filtered;
import org.capitation.access.Role;
import org.capitation.policy.BadPack;
import org.capitation.policy.PackReader;
import org.capitation.policy.store.PresetStore;
import org.capitation.settlement.Scenario;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementTerms;

/** 清算试算: reads made-up figures and terms; stores nothing and reads nothing of the county. */
@ApplicationScoped
public class Simulations {
  @Inject private PresetStore presets;

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
   * @throws org.capitation.policy.BadPack if something in it is wrong
   */
  @Allowed({
    Role.BUREAU_CLERK,
    Role.BUREAU_REVIEWER,
    Role.BUREAU_APPROVER,
    Role.HEALTH_BUREAU,
    Role.FINANCE,
    Role.COMMUNITY_ADMIN,
    Role.AUDITOR
  })
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

  private static SettlementTerms terms(String preset) {
    return PackReader.read(0, 0, preset).terms().settlement();
  }
}
