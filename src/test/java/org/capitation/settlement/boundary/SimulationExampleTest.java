package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.capitation.policy.PackReader;
import org.capitation.settlement.Settlement;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** The example of the description of the API can be sent as it stands. */
class SimulationExampleTest {
  @Test
  void the_example_is_read_and_settled() {
    Settlement settlement =
        PackReader.scenario(SimulationExample.REQUEST, name -> Optional.empty()).settle().get(0);
    // 240,000 × 80 % + 260,000 × 30 %, × 92 %, capped at 3 %
    assertEquals(Money.ofYuan("240000.00"), settlement.toCommunity());
    assertEquals(Money.ofYuan("225000.00"), settlement.released());
  }
}
