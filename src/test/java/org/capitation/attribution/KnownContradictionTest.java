package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.capitation.attribution.KnownContradiction.State;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

class KnownContradictionTest {
  private static final Contradiction JUNE = new Contradiction(Pot.RESIDENT, days(1, 30), 1, 2);

  private static DateRange days(int first, int last) {
    return DateRange.ofDays(LocalDate.of(2025, 6, first), LocalDate.of(2025, 6, last));
  }

  private static Ruling ruling(Pot pot, DateRange days) {
    return new Ruling(7, pot, days, 1, new Ruling.Ground("2025-7", "moved"));
  }

  @Test
  void A9_rulings_settle_a_contradiction_only_when_they_cover_all_of_its_days() {
    assertEquals(State.OPEN, KnownContradiction.state(JUNE, List.of()));
    assertEquals(
        State.OPEN, KnownContradiction.state(JUNE, List.of(ruling(Pot.RESIDENT, days(2, 30)))));
    assertEquals(
        State.OPEN, KnownContradiction.state(JUNE, List.of(ruling(Pot.EMPLOYEE, days(1, 30)))));
    assertEquals(
        State.RULED,
        KnownContradiction.state(
            JUNE, List.of(ruling(Pot.RESIDENT, days(16, 30)), ruling(Pot.RESIDENT, days(1, 15)))));
  }
}
