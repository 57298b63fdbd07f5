package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final String TEMPLATE =
      PackTexts.with("status: in-force", "status: template")
          + """
          sources:
            enrolment: unverified
            attribution: 浙医保联发〔2019〕12号 第七部分
            budget: unverified
            budget.reserve: unverified
            charging: unverified
            payment: unverified
            settlement: unverified
          """;
  private static final Set<String> OPEN =
      Set.of("enrolment", "budget", "budget.reserve", "charging", "payment", "settlement");

  @Test
  void T5_a_draft_has_the_terms_of_the_preset_and_waits_for_a_document() {
    String draft = Draft.of("frame", TEMPLATE, Pot.EMPLOYEE, new BudgetYear(2026, 4));
    assertEquals(
        List.of("document.number"),
        PackTexts.refused(draft).faults().stream().map(Fault::key).toList());
    Sheet sheet = PackReader.sheet(owned(draft));
    assertEquals("310-2026", sheet.heading().name());
    assertEquals("2026-04-01", sheet.heading().valid().from().toString());
    assertEquals("2027-03-31", sheet.heading().valid().lastDay().toString());
    assertEquals(Origin.Status.IN_FORCE, sheet.origin().status());
    assertEquals("frame", sheet.origin().template().orElseThrow());
    assertEquals(PackReader.sheet(TEMPLATE).figures().size(), sheet.figures().size());
  }

  @Test
  void T5_sources_are_confirmed_one_by_one() {
    String some = Draft.confirmed(TEMPLATE, Set.of("budget"));
    assertEquals(TEMPLATE.replace("  budget: unverified", "  budget: confirmed"), some);
    String all = Draft.confirmed(TEMPLATE, OPEN);
    assertEquals(List.of(), PackReader.sheet(all).unverified());
    assertEquals(TEMPLATE, Draft.confirmed(TEMPLATE, Set.of("attribution", "nothing")));
  }

  @Test
  void a_preset_without_terms_makes_no_draft() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Draft.of("none", "policy: x", Pot.RESIDENT, new BudgetYear(2026, 1)));
  }

  @Test
  void a_section_stands_by_itself_without_its_indent() {
    String text = "a: {b: 1}\nc:\n  d: 1\n  e:\n    f: 2\n# remark\ng: 3\n";
    assertEquals("{b: 1}\n", Draft.section(text, "a"));
    assertEquals("d: 1\ne:\n  f: 2\n", Draft.section(text, "c"));
    assertEquals("3\n", Draft.section(text, "g"));
    assertEquals("", Draft.section(text, "d"));
  }

  private static String owned(String draft) {
    return draft.replace("number: \"\", title: \"\"", "number: 本县1号, title: 办法");
  }
}
