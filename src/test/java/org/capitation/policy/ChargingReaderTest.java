package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.ledger.ChargingTerms;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.ledger.Scope;
import org.capitation.ledger.Scope.Line;
import org.capitation.ledger.Scope.Treatment;
import org.capitation.ledger.Scope.Which;
import org.capitation.registry.InstitutionClass;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargingReaderTest {
  private static final DateRange EVER = DateRange.from(LocalDate.of(1, 1, 1));

  @Test
  void T2_charges_know_the_number_of_the_pack() {
    assertEquals(
        new ChargingTerms(
            PackTexts.article("第九条"),
            7,
            true,
            Late.NEXT_YEAR,
            12,
            new Scope(
                List.of(
                    new Line(which("11", "", null), EVER, Treatment.PACKAGE, ""),
                    new Line(which("14", "", null), EVER, Treatment.SEPARATE, "chronic"),
                    new Line(
                        which("14", "M039", InstitutionClass.PRIMARY), EVER, Treatment.PACKAGE, ""),
                    new Line(
                        which("28", "", null),
                        DateRange.ofDays(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 11, 30)),
                        Treatment.EXCLUDED,
                        "day-surgery")))),
        PackReader.read(7, 1, PackTexts.GOOD).terms().charging());
  }

  @Test
  void T1_each_term_has_its_other_words() {
    assertEquals(false, charging("paper: first-day", "paper: settlement").paperByFirstDay());
    assertEquals(Late.FUND, charging("late: next-year", "late: fund").late());
    assertEquals(0, charging("look-back: 12", "look-back: 0").lookBack());
    assertEquals(120, charging("look-back: 12", "look-back: 120").lookBack());
    assertEquals(
        Optional.of(InstitutionClass.PHARMACY),
        charging("primary", "pharmacy").scope().lines().get(0).which().kind());
    assertEquals(
        Optional.of(InstitutionClass.HOSPITAL),
        charging("primary", "hospital").scope().lines().get(0).which().kind());
  }

  @Test
  void T1_a_line_holds_from_its_first_to_its_last_day_or_without_an_end() {
    DateRange from = DateRange.from(LocalDate.of(2025, 7, 1));
    assertEquals(from, last(charging(", to: 2025-11-30, is", ", is")).days());
    DateRange oneDay = DateRange.ofDays(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 1));
    assertEquals(oneDay, last(charging("to: 2025-11-30, is", "to: 2025-07-01, is")).days());
    assertEquals(
        new DateRange(EVER.from(), LocalDate.of(2025, 12, 1)),
        last(charging("from: 2025-07-01, ", "")).days());
  }

  @Test
  void L3_lines_for_the_same_on_different_days_go_together() {
    ChargingTerms terms =
        charging("{med-type: \"11\", is", "{med-type: \"28\", to: 2025-06-30, is");
    assertEquals(4, terms.scope().lines().size());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paper: first-day | paper: sometimes | charging.paper",
        "paper: first-day | papers: first-day | charging.paper",
        "late: next-year | late: this-year | charging.late",
        "late: next-year | later: next-year | charging.late",
        "look-back: 12 | look-back: 121 | charging.look-back",
        "look-back: 12 | look-back: -1 | charging.look-back",
        "look-back: 12 | look-back: a year | charging.look-back",
        "look-back: 12 | look-back: 12\\n  cap: 1 | charging.cap",
        "med-type: \"11\" | med-type: \"\" | charging.scope[0].med-type",
        "med-type: \"11\" | med-type: \"1101010\" | charging.scope[0].med-type",
        "med-type: \"11\" | type: \"11\" | charging.scope[0].med-type",
        "{med-type: \"11\", is: package} | {med-type: \"14\", is: package} | charging.scope",
        "med-type: \"11\", is | med-type: \"28\", from: 2025-11-30, is | charging.scope",
        "med-type: \"11\", is | med-type: \"28\", to: 2025-07-01, is | charging.scope",
        "disease: \"M039\" | disease: \"\" | charging.scope[2].disease",
        "institution: primary | institution: village | charging.scope[2].institution",
        "is: excluded | is: out | charging.scope[3].is",
        "reason: day-surgery | why: day-surgery | charging.scope[3].reason",
        "reason: day-surgery | reason: day-surgery, since: 2025 | charging.scope[3].since",
        "primary, is: package | primary, is: package, reason: x | charging.scope[2].reason",
        "from: 2025-07-01 | from: July | charging.scope[3].from",
        "to: 2025-11-30, is | to: 2025-06-30, is | charging.scope[3].to"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }

  @Test
  void T1_an_empty_list_would_charge_nothing_and_is_refused() {
    String list = PackTexts.GOOD.substring(PackTexts.GOOD.indexOf("  scope:"));
    list = list.substring(0, list.indexOf("payment:"));
    PackTexts.expectRefused("charging.scope", list, "  scope: []\n");
  }

  @Test
  void T1_two_lines_for_the_same_are_told_with_their_words() {
    Fault fault =
        PackTexts.refused(
                PackTexts.with(
                    "{med-type: \"14\", is: separate", "{med-type: \"11\", is: separate"))
            .faults()
            .get(0);
    assertEquals("policy.bad.scope-twice", fault.message());
    assertEquals(List.of("11"), fault.arguments());
  }

  private static ChargingTerms charging(String part, String other) {
    return PackTexts.terms(PackTexts.with(part, other)).charging();
  }

  private static Line last(ChargingTerms terms) {
    return terms.scope().lines().get(3);
  }

  private static Which which(String medicalType, String disease, InstitutionClass kind) {
    return new Which(medicalType, disease, Optional.ofNullable(kind));
  }
}
