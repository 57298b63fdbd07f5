package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Reason;
import org.capitation.registry.InsuredGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionReaderTest {
  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new AttributionTerms(
            PackTexts.article("第五条"),
            List.of(Reason.EXCEPTION, Reason.CONTRACT, Reason.DESIGNATION),
            Map.of(
                InsuredGroup.NEWBORN, List.of(Reason.GUARDIAN, Reason.HOUSEHOLD),
                InsuredGroup.STUDENT, List.of(Reason.SCHOOL, Reason.HOUSEHOLD),
                InsuredGroup.RESIDENT, List.of(Reason.HOUSEHOLD, Reason.RESIDENCE),
                InsuredGroup.FLEXIBLE, List.of(Reason.HOUSEHOLD),
                InsuredGroup.EMPLOYEE, List.of(Reason.EMPLOYER),
                InsuredGroup.RETIREE, List.of()),
            new Counting.Monthly(15)),
        PackTexts.terms(PackTexts.GOOD).attribution());
  }

  @Test
  void A6_each_way_of_counting_is_read() {
    assertEquals(new Counting.Yearly(LocalDate.of(2025, 3, 31)), counting("year, day: 2025-03-31"));
    assertEquals(new Counting.Yearly(LocalDate.of(2025, 1, 1)), counting("year, day: 2025-01-01"));
    assertEquals(
        new Counting.Yearly(LocalDate.of(2025, 12, 31)), counting("year, day: 2025-12-31"));
    assertEquals(new Counting.Monthly(31), counting("month, day: 31"));
    assertEquals(new Counting.Monthly(1), counting("month, day: 1"));
    assertEquals(new Counting.Daily(), counting("day"));
  }

  private static Counting counting(String text) {
    String changed = PackTexts.with("{by: month, day: 15}", "{by: " + text + "}");
    return PackTexts.terms(changed).attribution().counting();
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[exception, contract, designation] | contract | attribution.first",
        "[exception, contract, designation] | [contract, contract] | attribution.first",
        "[exception, contract, designation] | [contract, household] | attribution.first[1]",
        "[exception, contract, designation] | [unattributed] | attribution.first[0]",
        "[exception, contract, designation] | [[contract]] | attribution.first[0]",
        "first: [exception, contract, designation] | `` | attribution.first",
        "employee: [employer], | `` | attribution.then.employee",
        "employee: [employer] | employee: [contract] | attribution.then.employee[0]",
        "employee: [employer] | employee: [employer, village] | attribution.then.employee[1]",
        "employee: [employer] | employee: [employer, employer] | attribution.then.employee",
        "employee: [employer] | pensioner: [employer], employee: [] | attribution.then.pensioner",
        "by: month, day: 15 | by: month | attribution.counting.day",
        "by: month, day: 15 | by: year, day: 2024-12-31 | attribution.counting.day",
        "by: month, day: 15 | by: year, day: 2026-01-01 | attribution.counting.day",
        "by: month, day: 15 | by: month, day: 0 | attribution.counting.day",
        "by: month, day: 15 | by: month, day: 32 | attribution.counting.day",
        "by: month, day: 15 | by: year, day: 15 | attribution.counting.day",
        "by: month, day: 15 | by: day, day: 15 | attribution.counting.day",
        "by: month, day: 15 | by: week, day: 15 | attribution.counting.by",
        "article: 第五条 | article: 第五条\\n  retirees: employer | attribution.retirees"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }
}
