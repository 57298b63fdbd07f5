package org.capitation.registry.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** G4: one community at a time. */
class TenuresTest {
  private static final DateRange FIRST_HALF = days("2025-01-01", "2025-06-30");
  private static final DateRange SECOND_HALF = days("2025-07-01", "2025-12-31");

  private final Tenures<String> tenures = new Tenures<>();

  @BeforeEach
  void holdTheFirstHalf() {
    assertTrue(tenures.admit("H1", 1, FIRST_HALF));
  }

  @Test
  void G4_what_only_touches_is_admitted_and_what_shares_a_day_is_not() {
    assertFalse(tenures.admit("H1", 2, days("2025-06-30", "2025-12-31")));
    assertTrue(tenures.admit("H1", 2, SECOND_HALF));
  }

  @Test
  void G4_the_same_community_twice_on_a_day_is_refused_too() {
    assertFalse(tenures.admit("H1", 1, days("2025-03-01", null)));
  }

  @Test
  void what_began_on_the_same_day_in_the_same_community_is_replaced() {
    assertTrue(tenures.admit("H1", 1, days("2025-01-01", "2025-03-31")));
    assertTrue(tenures.admit("H1", 2, days("2025-04-01", null)));
    assertFalse(tenures.admit("H1", 1, FIRST_HALF), "the room is taken");
  }

  @Test
  void what_began_on_the_same_day_in_another_community_is_refused() {
    assertFalse(tenures.admit("H1", 2, days("2025-01-01", "2025-01-01")));
  }

  @Test
  void what_was_refused_takes_no_room() {
    assertFalse(tenures.admit("H1", 2, days("2025-06-30", null)));
    assertTrue(tenures.admit("H1", 3, SECOND_HALF));
  }

  @Test
  void each_holder_is_looked_at_alone() {
    assertTrue(tenures.admit("H2", 2, FIRST_HALF));
  }

  private static DateRange days(String first, String last) {
    return DateRange.ofDays(LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
  }
}
