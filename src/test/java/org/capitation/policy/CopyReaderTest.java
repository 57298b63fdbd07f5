package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.settlement.Changes;
import org.capitation.settlement.Foreseen;
import org.capitation.settlement.SpendingBasis;
import org.capitation.settlement.YearCopy;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts that a scenario is kept in. */
class CopyReaderTest {
  private static final String COPY =
      """
      pot: 390
      reserve: 5
      prepaid: yes
      communities:
        - code: C01
          members: 744001/12
          signed: {budget: 60, spending: 7, before: 2}
          unsigned: {budget: 40, spending: -1}
          expected: {forecast: 90, low: 80, high: 100}
        - {code: C02, budget: 10, spending: 3}
      """;
  private static final String CHANGES =
      "{spending: high, more: -3%, rate: 120.50, budgets: {C01: 77}, scores: {C02: 88.5}}";
  private static final List<String> CODES = List.of("C01", "C02");

  @Test
  void S42_a_copy_is_read_with_where_it_leads() {
    YearCopy copy = CopyReader.copy(COPY);
    assertTrue(copy.prepaid());
    assertEquals(CODES, copy.codes());
    YearCopy.Member first = copy.members().get(0);
    assertEquals(Quotient.of(744_001, 12), first.inputs().members());
    assertEquals(Money.ofYuan("2"), first.inputs().segments().get(0).before());
    assertEquals(Money.ofYuan("7"), first.inputs().segments().get(0).spending());
    assertEquals(
        Optional.of(
            new Foreseen(
                Money.ofYuan("90"),
                Optional.of(new Foreseen.Range(Money.ofYuan("80"), Money.ofYuan("100"))))),
        first.foreseen());
    assertEquals(Optional.empty(), copy.members().get(1).foreseen());
  }

  @Test
  void S42_changes_are_read_and_what_is_not_there_changes_nothing() {
    Changes changes = CopyReader.changes(CHANGES, CODES);
    assertEquals(SpendingBasis.HIGH, changes.spending());
    assertEquals("-3%", changes.more().toString());
    assertEquals(Optional.of(Money.ofYuan("120.50")), changes.rate());
    assertEquals("88.5", changes.scores().get("C02").toPlainString());
    assertEquals(Changes.NONE, CopyReader.changes("{}", CODES));
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "spending: high | spending: highest | spending | word",
        "-3% | -100.01% | more | between",
        "-3% | 1000.01% | more | between",
        "-3% | three | more | percent",
        "120.50 | -1 | rate | yuan",
        "120.50 | 0.001 | rate | yuan",
        "{C01: 77} | {C01: -1} | budgets.C01 | yuan",
        "{C01: 77} | {C09: 77} | budgets.C09 | unknown",
        "{C02: 88.5} | {C09: 1} | scores.C09 | unknown",
        "{C02: 88.5} | {C02: -1} | scores.C02 | score",
        "{C02: 88.5} | {C02: good} | scores.C02 | figure",
        "rate: | rates: | rates | unknown"
      })
  void what_is_wrong_is_told_with_its_key(String part, String other, String key, String reason) {
    assertTrue(CHANGES.contains(part), part);
    String changed = CHANGES.replace(part, other);
    Fault fault =
        assertThrows(BadPack.class, () -> CopyReader.changes(changed, CODES)).faults().get(0);
    assertEquals(key, fault.key());
    assertEquals("policy.bad." + reason, fault.message());
  }

  @Test
  void S42_the_bounds_of_more_and_less_are_taken() {
    for (String bound : List.of("-100%", "1000%", "0")) {
      CopyReader.changes("{more: '" + bound + "'}", CODES);
    }
  }

  @Test
  void S43_keys_are_told_by_their_paths_in_their_order() {
    assertEquals(
        Map.of("all.bands[0].to", "3%", "all.bands[1].x", "y", "reserve", "keep"),
        CopyReader.leaves("all: {bands: [{to: 3%}, {x: y}]}\nreserve: keep\n"));
  }
}
