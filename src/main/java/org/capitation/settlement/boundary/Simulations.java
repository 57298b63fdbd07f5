package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Filtered;
import org.capitation.access.Role;
import org.capitation.policy.BadPack;
import org.capitation.policy.Draft;
import org.capitation.policy.Pack;
import org.capitation.policy.PackReader;
import org.capitation.policy.store.PolicyStore;
import org.capitation.policy.store.PresetStore;
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
  @Inject private PolicyStore policies;
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

  /**
   * 试算办法: terms to start from.
   *
   * @param parameter how an address names them
   * @param heading what they are called and where they stand
   */
  public record Choice(String parameter, Pack.Heading heading) {}

  /** The names of the presets. */
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
  public List<String> presets() {
    return presets.names();
  }

  /** The packs in force of the county. */
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
  @Transactional
  public List<Choice> packs() {
    return policies.policies(counties.get(caller.county())).packs().stream()
        .map(pack -> new Choice(Long.toString(pack.id()), pack.heading()))
        .toList();
  }

  /**
   * The section settlement of a pack of the county or of a preset, as it is written.
   *
   * @param parameter the number of the pack or the name of the preset
   * @return empty if there is neither
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
  @Transactional
  public String section(String parameter) {
    Optional<String> text =
        parameter.matches("\\d{1,18}")
            ? policies.text(counties.get(caller.county()), Long.parseLong(parameter))
            : presets.text(parameter);
    return text.map(pack -> Draft.section(pack, "settlement")).orElse("");
  }
}
