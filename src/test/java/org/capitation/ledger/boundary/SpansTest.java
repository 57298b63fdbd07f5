package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.capitation.job.Stopped;
import org.capitation.ledger.store.LedgerScan.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How keys are handed out. */
class SpansTest {
  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "70001, 75000", "70001, 75001", "70001, 652520", "1, 8000000"})
  void every_key_is_in_one_span_and_the_last_spans_are_small(long first, long last) {
    List<Span> taken = new ArrayList<>();
    List<Long> told = new ArrayList<>();
    new Spans(new Span(first, last), (done, total) -> told.add(done)).eachWatched(taken::add);
    long next = first;
    for (Span span : taken) {
      assertEquals(next, span.first());
      assertTrue(span.last() >= span.first() && span.last() - span.first() < 100_000);
      next = span.last() + 1;
    }
    assertEquals(last + 1, next);
    assertEquals(last - first + 1, told.get(told.size() - 1));
    if (!taken.isEmpty()) {
      Span end = taken.get(taken.size() - 1);
      assertTrue(end.last() - end.first() < 5_000, end.toString());
    }
  }

  @Test
  void J3_once_one_thread_is_stopped_the_others_get_no_more() {
    Spans spans =
        new Spans(
            new Span(1, 1_000_000),
            (done, total) -> {
              throw new Stopped();
            });
    assertThrows(Stopped.class, () -> spans.eachWatched(span -> {}));
    spans.each(
        span -> {
          throw new AssertionError(span.toString());
        });
  }
}
