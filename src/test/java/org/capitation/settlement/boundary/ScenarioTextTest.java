package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.policy.BadPack;
import org.capitation.policy.PackReader;
import org.capitation.settlement.Scenario;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class ScenarioTextTest {
  private static final String TERMS =
      """
      all:
        surplus:
          bands: [{retained: 30%}]
          gates: [{indicator: inpatient-per-outpatient, at-most: 1.8%}]
          cap: {budget: 3%}
        overrun: {bands: [{fund: 0%}]}
      """;
  private static final List<String> GATES = List.of("inpatient-per-outpatient");

  @Test
  void figures_may_have_separators_and_wide_digits() {
    Scenario scenario =
        read(text("budget", "８,000,000.00", "spending", " 7 000 000 ").of("390", false, GATES));
    assertEquals("8000000.00", scenario.settle().get(0).budget().toString());
    assertEquals("7000000.00", scenario.settle().get(0).spending().toString());
    assertEquals(Money.ofYuan("240000.00"), scenario.settle().get(0).payable());
  }

  @Test
  void every_field_finds_its_place() {
    ScenarioText text =
        text(
            "budget", "8000000",
            "spending", "7500000",
            "members", "62,000",
            "score", "92",
            "reserve", "100",
            "violations", "5",
            "withheld", "1000",
            "relief", "10",
            "indicator.inpatient-per-outpatient", "3601/200000");
    var settlement = read(text.of("310", false, GATES)).settle().get(0);
    assertEquals(Money.ofYuan("5.00"), settlement.violations());
    assertEquals(Money.ofYuan("1000.00"), settlement.released());
    assertEquals("62000", settlement.inputs().members().rounded(0).toPlainString());
    assertEquals(1, settlement.parts().get(0).missed().size());
  }

  @Test
  void signed_and_unsigned_have_their_own_figures() {
    String apart = "signed:\n" + TERMS.substring(5) + "unsigned:\n" + TERMS.substring(5);
    ScenarioText text =
        new ScenarioText(
            fields(
                "terms",
                apart,
                "signed.budget",
                "100",
                "signed.spending",
                "90",
                "unsigned.budget",
                "200",
                "unsigned.spending",
                "250"));
    var settlement = read(text.of("390", true, List.of())).settle().get(0);
    assertEquals(2, settlement.parts().size());
    assertEquals(Money.ofYuan("300.00"), settlement.budget());
  }

  @Test
  void a_fault_of_the_terms_is_told_with_their_own_line() {
    ScenarioText text =
        new ScenarioText(
            fields("budget", "1", "spending", "1", "terms", TERMS.replace("30%", "130%")));
    String document = text.of("390", false, List.of());
    BadPack bad = assertThrows(BadPack.class, () -> read(document));
    assertEquals(Optional.of(3), text.lineOfTerms(bad.faults().get(0).line()));
    assertEquals(Optional.empty(), text.lineOfTerms(1));
  }

  @Test
  void what_was_typed_can_do_no_harm() {
    ScenarioText text = text("budget", "1\"\nterms: x", "spending", "{a: b}");
    BadPack bad = assertThrows(BadPack.class, () -> read(text.of("390", false, List.of())));
    assertEquals("budget", bad.faults().get(0).key());
  }

  private static ScenarioText text(String... fields) {
    Map<String, String[]> all = fields(fields);
    all.put("terms", new String[] {TERMS});
    return new ScenarioText(all);
  }

  private static Map<String, String[]> fields(String... fields) {
    Map<String, String[]> all = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], new String[] {fields[i + 1]});
    }
    return all;
  }

  private static Scenario read(String text) {
    return PackReader.scenario(text, name -> Optional.empty());
  }
}
