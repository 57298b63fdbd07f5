package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.Suggestion.Ground;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchment.Kind;
import org.capitation.registry.Catchments;
import org.capitation.registry.Community;
import org.capitation.registry.Ties;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final Catchments CATCHMENTS =
      new Catchments(
          List.of(
              new Catchment(Kind.TOWNSHIP, "T1", 1, DateRange.from(DAY)),
              new Catchment(Kind.TOWNSHIP, "T2", 2, DateRange.ofDays(DAY, DAY)),
              new Catchment(Kind.EMPLOYER, "T3", 3, DateRange.from(DAY)),
              new Catchment(Kind.SCHOOL, "S4", 4, DateRange.from(DAY))));

  private static Optional<Suggestion> on(LocalDate day, Ties ties, int visited) {
    return Suggestion.of(ties, CATCHMENTS, visited, day);
  }

  @Test
  void A15_the_place_of_residence_speaks_before_other_ties_and_visits() {
    assertEquals(
        Optional.of(new Suggestion(2, Ground.RESIDENCE)),
        on(DAY, new Ties("T1", "T2", "T3", "S4"), 9));
    assertEquals(
        Optional.of(new Suggestion(1, Ground.HOUSEHOLD)),
        on(DAY.plusDays(1), new Ties("T1", "T2", "T3", "S4"), 9));
    assertEquals(
        Optional.of(new Suggestion(3, Ground.EMPLOYER)),
        on(DAY, new Ties("T9", null, "T3", "S4"), 9));
    assertEquals(
        Optional.of(new Suggestion(4, Ground.SCHOOL)),
        on(DAY, new Ties(null, null, null, "S4"), 9));
  }

  @Test
  void A15_without_a_tie_the_visits_speak_and_else_nothing() {
    assertEquals(Optional.of(new Suggestion(9, Ground.VISITS)), on(DAY, Ties.NONE, 9));
    assertEquals(Optional.empty(), on(DAY, Ties.NONE, Community.NONE));
    assertEquals(
        Optional.empty(), on(DAY.minusDays(1), new Ties("T1", "T2", "T3", "S4"), Community.NONE));
  }
}
