package org.capitation.settlement.boundary;

import java.util.ArrayList;
import java.util.List;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.Scenario;
import org.capitation.settlement.Settlement;

/**
 * 清算试算应答: what comes out of a simulation.
 *
 * @param pot the pot
 * @param communities the outcome of each, with its worked steps
 */
public record SimulationAnswer(Pot pot, List<SettlementOutcome> communities) {
  static SimulationAnswer of(Simulations.Played played, Words words) {
    Scenario scenario = played.scenario();
    List<Settlement> settlements = played.settlements();
    List<SettlementOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < settlements.size(); i++) {
      String code = scenario.communities().get(i).code();
      outcomes.add(
          SettlementOutcome.of(
              new SettlementOutcome.Subject(code.isEmpty() ? null : code, null, null),
              settlements.get(i),
              words));
    }
    return new SimulationAnswer(scenario.pot(), outcomes);
  }
}
