package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Claimant;
import org.capitation.budget.History;
import org.capitation.budget.Members;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetScenarioTest {
  private static final String QUESTION =
      """
      {"pot": 390, "year": 2025, "units-per-year": 12,
       "terms": {"article": "试算", "total": {"handed-down": 100}, "reserve": "0%",
                 "regime": "fixed-total", "method": "member-months"},
       "communities": [
         {"code": "A", "signed": 1, "unsigned": 2},
         {"code": "B", "cells": {"old": {"signed": 3}, "young": {"unsigned": 4}},
          "history": {"spending": 3.00, "heads": 2, "visits-per-head": 5.2, "fee-per-visit": 128.40}}]}
      """;
  private static final Map<String, BudgetTerms> PRESETS =
      Map.of("good", PackTexts.terms(PackTexts.GOOD).budget());

  @Test
  void a_question_is_read() {
    BudgetScenario scenario = read(QUESTION);
    assertEquals(Pot.RESIDENT, scenario.pot());
    assertEquals(2025, scenario.year());
    assertEquals("试算", scenario.terms().basis().article());
    assertEquals(
        List.of(
            Claimant.of(1, "A", Members.of(12, 1, 2)),
            new Claimant(
                2,
                "B",
                new Members(
                    12,
                    Map.of(
                        new Members.Kind("old", true), 3L,
                        new Members.Kind("old", false), 0L,
                        new Members.Kind("young", true), 0L,
                        new Members.Kind("young", false), 4L)),
                Optional.of(
                    new History.Typed(
                        Money.ofYuan("3"), 2, new BigDecimal("5.2"), new BigDecimal("128.40"))))),
        scenario.claimants());
  }

  @Test
  void people_are_heads_where_nothing_else_is_said() {
    BudgetScenario scenario = read(QUESTION.replace("\"units-per-year\": 12,", ""));
    assertEquals(1, scenario.claimants().get(0).members().unitsPerYear());
  }

  @Test
  void the_terms_may_be_those_of_a_preset() {
    String terms =
        QUESTION.substring(QUESTION.indexOf("\"terms\""), QUESTION.indexOf("\"communities\""));
    BudgetScenario scenario = read(QUESTION.replace(terms, "\"preset\": \"good\", "));
    assertEquals(PackTexts.terms(PackTexts.GOOD).budget(), scenario.terms());
    expect("preset", "no-preset", QUESTION.replace(terms, "\"preset\": \"bad\", "));
    expect("terms", "missing", QUESTION.replace(terms, ""));
    expect("terms", "unknown", QUESTION.replace("\"terms\"", "\"preset\": \"good\", \"terms\""));
  }

  @Test
  void people_are_asked_for_by_the_cells_of_the_method() {
    String divided =
        QUESTION.replace(
            "\"member-months\"",
            "\"cells\", \"weights\": {\"old\": 2, \"young\": 1}, \"cells\": {\"rows\":"
                + " [{\"cell\": \"old\", \"age\": \"60+\"}, {\"cell\": \"young\", \"age\": \"0-59\"}]}");
    expect("communities[0].cells", "word", divided);
    String both =
        divided.replace("\"signed\": 1, \"unsigned\": 2", "\"cells\": {\"old\": {\"signed\": 1}}");
    assertEquals(1, read(both).claimants().get(0).members().count());
    expect("communities[0].cells", "word", both.replace("{\"old\": {", "{\"ol\": {"));
  }

  @ParameterizedTest(name = "{2} because {3} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "390 | 391 | pot | word",
        "2025 | 25 | year | number",
        "12, | 0, | units-per-year | number",
        "12, | 367, | units-per-year | number",
        "12, | 12, \"x\": 1, | x | unknown",
        "\"signed\": 1 | \"signed\": -1 | communities[0].signed | number",
        "\"signed\": 1 | \"sign\": 1 | communities[0].sign | unknown",
        "\"signed\": 1 | \"signed\": 1e999999999 | communities[0].signed | number",
        "\"code\": \"B\" | \"code\": \"A\" | communities[1].code | twice",
        "{\"signed\": 3} | {\"heads\": 3} | communities[1].cells.old.heads | unknown",
        "\"heads\": 2 | \"heads\": 2, \"x\": 1 | communities[1].history.x | unknown",
        "100} | -100} | terms.total.handed-down | yuan"
      })
  void what_is_wrong_is_told_with_the_path_of_its_key(
      String part, String other, String key, String reason) {
    expect(key, reason, QUESTION.replace(part, other));
  }

  private static void expect(String key, String reason, String question) {
    Fault fault = assertThrows(BadPack.class, () -> read(question)).faults().get(0);
    assertEquals(key, fault.key());
    assertEquals(reason, fault.reason());
  }

  private static BudgetScenario read(String question) {
    return PackReader.budgetScenario(question, name -> Optional.ofNullable(PRESETS.get(name)));
  }
}
