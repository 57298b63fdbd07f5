package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  @Test
  void sumsStandInTheOrderOfThePots() {
    Outcome outcome =
        new Outcome(List.of(sum(Pot.EMPLOYEE), sum(Pot.RESIDENT)), List.of(), List.of(), List.of());
    assertEquals(List.of(Pot.values()), outcome.sums().stream().map(PotSum::pot).toList());
  }

  private static PotSum sum(Pot pot) {
    return new PotSum(pot, 1, Money.ZERO, Money.ZERO);
  }
}
