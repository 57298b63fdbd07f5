package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatedTest {
  private static final Dated.Span<String> OLD = span("2024-01-01", "2025-07-01", "old");
  private static final Dated.Span<String> NEW =
      new Dated.Span<>(DateRange.from(LocalDate.of(2025, 7, 1)), "new");
  private static final Dated<String> TERMS = new Dated<>(List.of(NEW, OLD));

  @Test
  void what_holds_changes_on_the_day_of_the_new_document() {
    assertEquals(Optional.empty(), TERMS.on(LocalDate.of(2023, 12, 31)));
    assertEquals(Optional.of("old"), TERMS.on(LocalDate.of(2024, 1, 1)));
    assertEquals(Optional.of("old"), TERMS.on(LocalDate.of(2025, 6, 30)));
    assertEquals(Optional.of("new"), TERMS.on(LocalDate.of(2025, 7, 1)));
    assertEquals(Optional.of("new"), TERMS.on(LocalDate.of(2099, 1, 1)));
  }

  @Test
  void nothing_holds_in_a_gap() {
    Dated<String> gap = new Dated<>(List.of(OLD, span("2025-08-01", "2026-01-01", "late")));
    assertEquals(Optional.empty(), gap.on(LocalDate.of(2025, 7, 1)));
    assertEquals(Optional.empty(), gap.on(LocalDate.of(2025, 7, 31)));
    assertEquals(Optional.of("late"), gap.on(LocalDate.of(2025, 8, 1)));
    assertEquals(Optional.empty(), gap.on(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void spans_are_in_the_order_of_time() {
    assertEquals(List.of(OLD, NEW), TERMS.spans());
  }

  @Test
  void two_that_hold_on_one_day_are_refused() {
    List<Dated.Span<String>> spans = List.of(NEW, span("2024-01-01", "2025-07-02", "old"));
    assertThrows(IllegalArgumentException.class, () -> new Dated<>(spans));
    List<Dated.Span<String>> twice = List.of(OLD, OLD);
    assertThrows(IllegalArgumentException.class, () -> new Dated<>(twice));
  }

  @Test
  void what_holds_cannot_be_changed_behind_its_back() {
    List<Dated.Span<String>> spans = new ArrayList<>(List.of(OLD));
    Dated<String> terms = new Dated<>(spans);
    spans.clear();
    assertEquals(List.of(OLD), terms.spans());
    assertThrows(UnsupportedOperationException.class, () -> terms.spans().clear());
  }

  private static Dated.Span<String> span(String from, String to, String what) {
    return new Dated.Span<>(new DateRange(LocalDate.parse(from), LocalDate.parse(to)), what);
  }
}
