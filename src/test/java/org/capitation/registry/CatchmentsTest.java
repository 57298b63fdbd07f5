package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.capitation.registry.Catchment.Kind;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

class CatchmentsTest {
  private static final DateRange SINCE = DateRange.from(LocalDate.of(2025, 7, 1));
  private static final DateRange BEFORE =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 7, 1));
  private static final Catchment OLD = new Catchment(Kind.TOWNSHIP, "339921101", 1, BEFORE);
  private static final Catchment NEW = new Catchment(Kind.TOWNSHIP, "339921101", 2, SINCE);
  private static final Catchment EMPLOYER = new Catchment(Kind.EMPLOYER, "339921101", 3, SINCE);
  private static final Catchments CATCHMENTS = new Catchments(List.of(OLD, NEW, EMPLOYER));

  @Test
  void a_code_has_its_catchments_of_all_times() {
    assertEquals(List.of(OLD, NEW), CATCHMENTS.of(Kind.TOWNSHIP, "339921101"));
  }

  @Test
  void the_same_code_of_another_kind_is_another_catchment() {
    assertEquals(List.of(EMPLOYER), CATCHMENTS.of(Kind.EMPLOYER, "339921101"));
    assertEquals(List.of(), CATCHMENTS.of(Kind.SCHOOL, "339921101"));
  }

  @Test
  void an_unknown_code_or_none_has_no_catchment() {
    assertEquals(List.of(), CATCHMENTS.of(Kind.TOWNSHIP, "339921102"));
    assertEquals(List.of(), CATCHMENTS.of(Kind.TOWNSHIP, "339921"));
    assertEquals(List.of(), CATCHMENTS.of(Kind.TOWNSHIP, null));
    assertEquals(List.of(), new Catchments(List.of()).of(Kind.TOWNSHIP, "339921101"));
  }
}
