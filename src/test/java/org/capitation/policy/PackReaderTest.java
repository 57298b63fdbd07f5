package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.capitation.budget.Switching;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {
  @Test
  void T1_the_heading_is_read() {
    Pack.Heading heading =
        new Pack.Heading(
            "390-2025",
            Pot.RESIDENT,
            2025,
            PackTexts.DOCUMENT,
            "实施办法",
            DateRange.ofDays(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    assertEquals(heading, PackReader.read(1, 1, PackTexts.GOOD).heading());
    Pack pack = PackReader.read(7, 2, PackTexts.GOOD);
    assertEquals(heading, pack.heading());
    assertEquals(7, pack.id());
    assertEquals(2, pack.version());
  }

  @Test
  void T1_what_is_wrong_is_told_with_its_line() {
    assertEquals(4, PackTexts.fault(PackTexts.with("year: 2025", "year: next")).line());
    assertEquals(3, PackTexts.fault(PackTexts.with("pot: 390", "pot: 391")).line());
    assertEquals(1, PackTexts.fault("a: [b").line());
    assertEquals(3, PackTexts.fault("a: b\n\na: c").line());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pot: 390 | pot: 391 | pot",
        "pot: 390 | pot: | pot",
        "pot: 390 | pott: 390 | pot",
        "year: 2025 | year: 20250 | year",
        "year: 2025 | year: 2025.0 | year",
        "year: 2025 | year: next | year",
        "year: 2025 | year: -1 | year",
        "policy: 390-2025 | policy: '' | policy",
        "policy: 390-2025 | policy: [390] | policy",
        "title: 实施办法 | title: {a: b} | document.title",
        "title: 实施办法, | subtitle: 实施办法, | document.title",
        "title: 实施办法, | title: 实施办法, signed: x, | document.signed",
        "issued: 2024-12-20 | issued: 20.12.2024 | document.issued",
        "from: 2025-01-01 | from: 2025-02-30 | valid.from",
        "from: 2025-01-01 | from: 2025-1-1 | valid.from",
        "from: 2025-01-01 | from: 2026-01-01 | valid.to",
        "to: 2025-12-31 | to: 45999 | valid.to",
        "to: 2025-12-31 | to: 2025-12-31, until: x | valid.until",
        "payment: | remark: x\\npayment: | remark"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "390",
        "# a pack",
        "- a\n- b",
        "policy: [",
        "a: 1\n---\nb: 2",
        "policy: *nobody",
        "\u0000"
      })
  void T1_what_is_no_yaml_mapping_is_refused(String text) {
    assertEquals("(yaml)", PackTexts.fault(text).key());
  }

  @Test
  void T1_a_key_that_stands_twice_is_refused() {
    PackTexts.expectRefused("budget.reserve", "reserve: 5%", "reserve: 5%, reserve: 6%");
    assertEquals("policy", PackTexts.fault("policy: a\npolicy: b").key());
  }

  @Test
  void T1_a_value_of_a_programming_language_is_refused() {
    PackTexts.expectRefused("policy", "policy: 390-2025", "policy: !!java.util.Date x");
  }

  @Test
  void T1_a_missing_section_is_named() {
    for (String section :
        List.of("enrolment", "attribution", "budget", "charging", "payment", "settlement")) {
      assertEquals(
          section,
          PackTexts.fault(PackTexts.GOOD.replace("\n" + section + ":", "\nx-" + section + ":"))
              .key());
    }
  }

  @Test
  void T1_endless_levels_and_repetitions_are_refused_at_once() {
    assertEquals("(yaml)", PackTexts.fault("a: " + "[".repeat(50_000)).key());
    assertEquals("(yaml)", PackTexts.fault("a: " + "[".repeat(40_000) + "]".repeat(40_000)).key());
    assertEquals("(yaml)", PackTexts.fault("policy: " + "x".repeat(200_000)).key());
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      String former = "*a" + (i - 1);
      laughs.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", List.of(former, former, former, former))));
    }
    assertEquals("(yaml)", PackTexts.fault(laughs.toString()).key());
    PackTexts.expectRefused("policy", "policy: 390-2025", "policy: &x [*x]");
  }

  @Test
  void B18_money_follows_people_as_they_are_counted() {
    assertEquals(Switching.ANNUAL, switching(PackTexts.GOOD));
    assertEquals(Switching.ANNUAL, switching(following("annual")));
    assertEquals(Switching.MONTHLY, switching(following("monthly")));
    String byDay = following("daily").replace("{by: month, day: 15}", "{by: day}");
    assertEquals(Switching.DAILY, switching(byDay));
    expectNoSwitching("word", following("weekly"));
    expectNoSwitching("switching-counting", following("daily"));
    expectNoSwitching("switching-counting", byDay.replace("daily", "monthly"));
    expectNoSwitching(
        "switching-method",
        following("monthly")
            .replace("method: member-months", "method: shares, shares: {C01: 100%}"));
    String prepaid = following("monthly").replace("regime: claims", "regime: prepaid, instalments");
    assertEquals(
        Switching.MONTHLY, switching(prepaid.replace("instalments", "instalments: equal")));
    expectNoSwitching(
        "switching-instalments", prepaid.replace("instalments", "instalments: up-front"));
    expectNoSwitching(
        "switching-instalments",
        following("monthly").replace("regime: claims", "regime: claims, quota: up-front"));
  }

  private static String following(String how) {
    return PackTexts.with("method: member-months", "method: member-months, switching: " + how);
  }

  private static Switching switching(String text) {
    return PackReader.read(1, 1, text).terms().budget().switching();
  }

  private static void expectNoSwitching(String reason, String text) {
    Fault fault = PackTexts.fault(text);
    assertEquals("budget.switching " + reason, fault.key() + " " + fault.reason());
  }

  @Test
  void the_message_of_a_long_value_is_short() {
    String message =
        PackTexts.refused(PackTexts.with("reserve: 5%", "reserve: " + "9".repeat(5_000)))
            .getMessage();
    assertEquals(true, message.length() < 200, message);
  }
}
