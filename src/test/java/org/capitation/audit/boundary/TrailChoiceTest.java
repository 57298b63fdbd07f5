package org.capitation.audit.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.capitation.audit.EventFilter.By;
import org.junit.jupiter.api.Test;

/** What an address chooses of the trail. */
class TrailChoiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void who_does_deeds_can_be_chosen() {
    assertEquals(Optional.of(By.SYSTEM), of(Map.of("by", "SYSTEM")).filter().by());
    assertEquals("SYSTEM", of(Map.of("by", "SYSTEM")).fields().get("by"));
  }

  @Test
  void what_was_done_on_the_data_of_a_person_is_looked_at_from_the_beginning() {
    assertEquals(Optional.of(42L), of(Map.of("person", "42")).filter().person());
    assertEquals("", of(Map.of("person", "42")).fields().get("from"));
    assertEquals(
        "2026-03-01", of(Map.of("person", "42", "from", "2026-03-01")).fields().get("from"));
    assertEquals(Optional.empty(), of(Map.of("person", "王")).filter().person());
  }

  @Test
  void what_makes_no_sense_is_left_out() {
    assertEquals(Optional.empty(), of(Map.of("by", "robots")).filter().by());
    assertEquals(TODAY.minusDays(TrailChoice.DAYS).toString(), of(Map.of()).fields().get("from"));
  }

  private static TrailChoice of(Map<String, String> parameters) {
    return TrailChoice.of(parameters::get, TODAY);
  }
}
