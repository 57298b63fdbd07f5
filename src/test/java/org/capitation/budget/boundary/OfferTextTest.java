package org.capitation.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.capitation.budget.Offer;
import org.capitation.value.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares and factors as people type them. */
class OfferTextTest {
  @Test
  void B19_per_cent_figures_are_taken_with_and_without_their_sign() {
    assertEquals(
        List.of("share\tC01\t41.37%", "share\tC02\t58.63%"),
        new OfferText(Map.of("C01", " 41.37% ", "C02", "58.63"), Map.of()).offer().lines());
    assertEquals(
        List.of("factors\t50%\t30%\t20%"),
        new OfferText(null, Map.of("spending", "50", "visits", "30 %", "fees", "20"))
            .offer()
            .lines());
    assertEquals(Offer.PACK, new OfferText(null, null).offer());
  }

  @ParameterizedTest
  @CsvSource({
    "40, 50, budget.denied.shares-sum",
    "60, 40.0000000001, budget.denied.shares-sum",
    "'', 100, budget.denied.percent",
    "-10, 110, budget.denied.percent",
    "4O, 60, budget.denied.percent",
    "1e2, 0, budget.denied.percent"
  })
  void B19_what_is_no_share_or_adds_up_to_something_else_is_denied(
      String first, String second, String key) {
    OfferText text = new OfferText(Map.of("C01", first, "C02", second), Map.of());
    assertEquals(key, assertThrows(Declined.class, text::offer).key());
  }

  @Test
  void B19_a_share_that_is_left_out_is_denied() {
    OfferText none = new OfferText(Collections.singletonMap("C01", null), Map.of());
    assertEquals("budget.denied.percent", assertThrows(Declined.class, none::offer).key());
    OfferText some = new OfferText(Map.of(), Map.of("spending", "100"));
    assertEquals("budget.denied.percent", assertThrows(Declined.class, some::offer).key());
  }
}
