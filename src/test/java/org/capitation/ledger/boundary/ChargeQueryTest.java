package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.Destination;
import org.capitation.listing.Asked;
import org.capitation.listing.Order;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address says what is asked for, and what is asked for says its address. */
class ChargeQueryTest {
  private static final Optional<YearMonth> LATEST = Optional.of(YearMonth.of(2026, 2));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Map<String, String> BARE =
      Map.of("community", "C01", "pot", "390", "year", "2025", "month", "2026-02");

  @Test
  void firstVisitAsksForTheLatestMonth() {
    assertEquals(BARE, query(Map.of()).fields());
  }

  @Test
  void emptyMonthIsTheWholeYear() {
    assertEquals(bare("month", ""), query(Map.of("month", "")).fields());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-13", "March", "2025-3"})
  void nonsenseIsNoMonth(String month) {
    assertEquals(BARE, query(Map.of("month", month)).fields());
  }

  @Test
  void everythingIsKept() {
    Map<String, String> all =
        bare(
            "month",
            "2025-06",
            "place",
            "away",
            "q",
            "县 医院&x",
            "sign",
            "FREQUENT_DAY",
            "times",
            "3",
            "from",
            "10.00",
            "to",
            "99.50");
    ChargeQuery query = query(all);
    assertEquals(all, query.fields());
    assertEquals(Optional.of(Destination.AWAY), query.filter().destination());
    ChargeQuery again = ChargeQuery.of(new Asked(all::get, Order.down("date"), 0, 20), TODAY);
    assertEquals(query, again, "the address of an export says the same");
    assertFalse(query.filter().isOfTotals());
  }

  @Test
  void totalsKnowMonthsAndPlaces() {
    assertEquals(true, query(Map.of("month", "")).filter().isOfTotals());
    assertEquals(true, query(Map.of("place", "own")).filter().isOfTotals());
    assertEquals(false, query(Map.of("q", "x")).filter().isOfTotals());
    assertEquals(false, query(Map.of("to", "5")).filter().isOfTotals());
  }

  @Test
  void onlyKnownPlacesAreTaken() {
    assertEquals(BARE, query(Map.of("place", "moon", "q", " ")).fields());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "", "1.234", "99999999999"})
  void nonsenseIsNeitherAnAmountNorASignNorANumber(String word) {
    Map<String, String> odd =
        Map.of("month", "2025-06", "sign", word, "times", word, "from", word, "to", word);
    assertFalse(query(odd).filter().suspicion().isGiven());
    assertEquals(bare("month", "2025-06"), query(odd).fields());
  }

  @Test
  void longTextIsCut() {
    assertEquals(60, query(Map.of("q", "x".repeat(500))).filter().text().orElseThrow().length());
  }

  private static Map<String, String> bare(String... more) {
    Map<String, String> fields = new HashMap<>(BARE);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private static ChargeQuery query(Map<String, String> parameters) {
    ChargeFilter filter =
        new ChargeFilter(
            Pot.RESIDENT,
            2025,
            ChargeQuery.month(parameters::get, LATEST),
            ChargeQuery.place(parameters::get),
            ChargeQuery.text(parameters::get),
            ChargeQuery.suspicion(parameters::get, TODAY));
    return new ChargeQuery("C01", filter);
  }
}
