package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.Destination;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address says what is asked for, and what is asked for says its address. */
class ChargeQueryTest {
  private static final Optional<YearMonth> LATEST = Optional.of(YearMonth.of(2026, 2));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String BARE = "?community=C01&pot=390&year=2025";

  @Test
  void firstVisitAsksForTheLatestMonth() {
    assertEquals(BARE + "&month=2026-02", query(Map.of()).address());
  }

  @Test
  void emptyMonthIsTheWholeYear() {
    assertEquals(BARE + "&month=", query(Map.of("month", "")).address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025", "2025-13", "March", "2025-3"})
  void nonsenseIsNoMonth(String month) {
    assertEquals(BARE + "&month=2026-02", query(Map.of("month", month)).address());
  }

  @Test
  void everythingIsKept() {
    Map<String, String> all =
        Map.of(
            "month", "2025-06", "place", "away", "q", " 县 医院&x", "sort", "-fund", "size", "50",
            "page", "3");
    ChargeQuery query = query(all);
    assertEquals(
        BARE
            + "&month=2025-06&place=away&q=%E5%8E%BF+%E5%8C%BB%E9%99%A2%26x&sort=-fund&size=50"
            + "&page=3",
        query.address());
    assertEquals(Optional.of(Destination.AWAY), query.filter().destination());
    assertEquals(new ChargeStore.Page(100, 50, ChargeStore.Sort.FUND), query.lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "", "99999999999"})
  void nonsenseIsTheFirstPage(String page) {
    assertEquals(1, query(Map.of("page", page)).page());
  }

  @Test
  void onlyKnownSizesAndOrdersAreTaken() {
    ChargeQuery query = query(Map.of("size", "1000", "sort", "fund desc", "place", "moon"));
    assertEquals(BARE + "&month=2026-02", query.address());
  }

  @Test
  void whateverChangesBeginsAtTheFirstPage() {
    ChargeQuery query = query(Map.of("month", "2025-06", "place", "own", "q", "x", "page", "7"));
    assertEquals(BARE + "&month=&place=own&q=x", query.withoutMonth().address());
    assertEquals(BARE + "&month=2025-06&q=x", query.withoutPlace().address());
    assertEquals(BARE + "&month=2025-06&place=own", query.withoutText().address());
    assertEquals(BARE + "&month=", query.withoutAll().address());
    assertEquals(BARE + "&month=2025-06&place=own&q=x&sort=-fee", query.sorted("FEE").address());
    assertEquals(BARE + "&month=2025-06&place=own&q=x&size=100", query.sized(100).address());
    assertEquals(BARE + "&month=2025-06&place=own&q=x&page=8", query.on(8).address());
    assertEquals(BARE, query.reset());
  }

  @Test
  void knowsWhetherItIsNarrowed() {
    assertFalse(query(Map.of("month", "")).isNarrowed());
    assertTrue(query(Map.of()).isNarrowed());
    assertTrue(query(Map.of("month", "", "q", "x")).isNarrowed());
    assertTrue(query(Map.of("month", "", "place", "own")).isNarrowed());
  }

  @Test
  void whatIsOddIsKeptAndGoesWithItsMonth() {
    Map<String, String> odd =
        Map.of(
            "month", "2025-06", "sign", "FREQUENT_DAY", "times", "3", "from", "10", "to", "99.5");
    ChargeQuery query = query(odd);
    String bounds = "&from=10.00&to=99.50";
    assertEquals(BARE + "&month=2025-06" + bounds + "&sign=FREQUENT_DAY&times=3", query.address());
    assertEquals(odd.get("sign"), query.fields().get("sign"));
    assertEquals("390", query.fields().get("pot"));
    assertEquals(BARE + "&month=" + bounds + "&times=3", query.withoutMonth().address());
    assertEquals(BARE + "&month=2025-06" + bounds + "&times=3", query.withoutSign().address());
    assertEquals(
        BARE + "&month=2025-06&to=99.50&sign=FREQUENT_DAY&times=3", query.withoutFrom().address());
    assertEquals(
        BARE + "&month=2025-06&from=10.00&sign=FREQUENT_DAY&times=3", query.withoutTo().address());
    assertEquals(BARE + "&month=", query.withoutAll().address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "", "1.234", "99999999999"})
  void nonsenseIsNeitherAnAmountNorASignNorANumber(String word) {
    Map<String, String> odd =
        Map.of("month", "2025-06", "sign", word, "times", word, "from", word, "to", word);
    assertFalse(query(odd).filter().suspicion().isGiven());
    assertEquals(BARE + "&month=2025-06", query(odd).address());
  }

  @Test
  void longTextIsCut() {
    assertEquals(60, query(Map.of("q", "x".repeat(500))).filter().text().orElseThrow().length());
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
    return ChargeQuery.of("C01", filter, parameters::get);
  }
}
