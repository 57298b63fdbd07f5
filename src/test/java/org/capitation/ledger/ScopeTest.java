package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.ledger.Scope.Line;
import org.capitation.ledger.Scope.Treatment;
import org.capitation.ledger.Scope.Which;
import org.capitation.registry.InstitutionClass;
import org.capitation.value.DateRange;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeTest {
  private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final Which CHRONIC = new Which("14", "", Optional.empty());

  @ParameterizedTest(name = "L3: med_type {0} is {1}")
  @CsvSource({
    "11, PACKAGE",
    "1101, PACKAGE",
    "14, SEPARATE",
    "140104, SEPARATE",
    "1402, EXCLUDED",
    "140201, EXCLUDED",
    "140299, PACKAGE",
    "14029901, PACKAGE",
    "14029, EXCLUDED",
    "1, ",
    "'', ",
    "114, PACKAGE",
    "41, ",
    "4011, "
  })
  void L3_L4_the_longest_beginning_of_med_type_holds_and_no_line_means_unknown(
      String medicalType, Treatment expected) {
    Scope scope =
        new Scope(
            List.of(
                line("14", "", null, Treatment.SEPARATE),
                line("140299", "", null, Treatment.PACKAGE),
                line("1402", "", null, Treatment.EXCLUDED),
                line("11", "", null, Treatment.PACKAGE)));
    assertEquals(
        Optional.ofNullable(expected),
        treatment(scope, medicalType, null, InstitutionClass.HOSPITAL));
  }

  @ParameterizedTest(name = "L3: disease {0} at {1} is {2}")
  @CsvSource({
    ", HOSPITAL, SEPARATE",
    ", PRIMARY, PACKAGE", // a class named beats any
    "M, PRIMARY, PACKAGE",
    "M039, PRIMARY, EXCLUDED", // a disease beats a class
    "M039, HOSPITAL, EXCLUDED",
    "M03900, PHARMACY, EXCLUDED",
    "M03901, PRIMARY, PACKAGE", // the longer one of two diseases
    "M03901, HOSPITAL, SEPARATE",
    "M0390, HOSPITAL, EXCLUDED",
    "M03, HOSPITAL, SEPARATE",
    "m039, HOSPITAL, SEPARATE"
  })
  void L3_then_the_longest_beginning_of_the_disease_then_a_named_class(
      String disease, InstitutionClass at, Treatment expected) {
    Scope scope =
        new Scope(
            List.of(
                line("14", "", null, Treatment.SEPARATE),
                line("14", "", InstitutionClass.PRIMARY, Treatment.PACKAGE),
                line("14", "M039", null, Treatment.EXCLUDED),
                line("14", "M03901", null, Treatment.SEPARATE),
                line("14", "M03901", InstitutionClass.PRIMARY, Treatment.PACKAGE),
                line("1", "M0390199", InstitutionClass.PRIMARY, Treatment.EXCLUDED)));
    assertEquals(Optional.of(expected), treatment(scope, "1401", disease, at));
  }

  @Test
  void L3_a_longer_med_type_beats_any_disease_and_class() {
    Scope scope =
        new Scope(
            List.of(
                line("14", "M03901", InstitutionClass.PRIMARY, Treatment.EXCLUDED),
                line("1401", "", null, Treatment.PACKAGE)));
    assertEquals(
        Optional.of(Treatment.PACKAGE),
        treatment(scope, "1401", "M03901", InstitutionClass.PRIMARY));
    assertEquals(
        Optional.of(Treatment.EXCLUDED),
        treatment(scope, "1402", "M03901", InstitutionClass.PRIMARY));
  }

  @ParameterizedTest
  @EnumSource
  void L3_a_line_of_a_class_is_about_no_other(InstitutionClass at) {
    Scope scope = new Scope(List.of(line("41", "", InstitutionClass.PHARMACY, Treatment.PACKAGE)));
    assertEquals(at == InstitutionClass.PHARMACY, treatment(scope, "41", null, at).isPresent());
  }

  @ParameterizedTest(name = "L3: on {0} it is {1}")
  @CsvSource({
    "2025-06-29, SEPARATE",
    "2025-06-30, SEPARATE",
    "2025-07-01, PACKAGE",
    "2025-12-31, PACKAGE",
    "2026-01-01, "
  })
  void L3_the_line_of_the_day_holds(LocalDate day, Treatment expected) {
    Scope scope =
        new Scope(
            List.of(
                new Line(
                    CHRONIC, DateRange.ofDays(JUNE.minusYears(1), JUNE), Treatment.SEPARATE, ""),
                new Line(
                    CHRONIC,
                    DateRange.ofDays(JULY, LocalDate.of(2025, 12, 31)),
                    Treatment.PACKAGE,
                    "")));
    assertEquals(
        Optional.ofNullable(expected),
        scope
            .find(new Care("14", null, false), InstitutionClass.HOSPITAL, day)
            .map(Line::treatment));
  }

  @Test
  void L3_a_narrower_line_that_has_ended_leaves_its_visits_to_the_wider_one() {
    Scope scope =
        new Scope(
            List.of(
                line("14", "", null, Treatment.SEPARATE),
                new Line(
                    new Which("1401", "", Optional.empty()),
                    DateRange.ofDays(JUNE, JUNE),
                    Treatment.PACKAGE,
                    "")));
    Care care = new Care("1401", null, false);
    assertEquals(
        Treatment.PACKAGE,
        scope.find(care, InstitutionClass.HOSPITAL, JUNE).orElseThrow().treatment());
    assertEquals(
        Treatment.SEPARATE,
        scope.find(care, InstitutionClass.HOSPITAL, JULY).orElseThrow().treatment());
  }

  @Test
  void L3_two_lines_for_the_same_on_one_day_are_refused() {
    Line june = new Line(CHRONIC, DateRange.ofDays(JUNE, JUNE), Treatment.PACKAGE, "");
    Line july = new Line(CHRONIC, DateRange.from(JULY), Treatment.SEPARATE, "");
    Line both = new Line(CHRONIC, DateRange.ofDays(JUNE, JULY), Treatment.EXCLUDED, "");
    assertEquals(2, new Scope(List.of(july, june)).lines().size(), "one day after the other");
    for (List<Line> lines :
        List.of(List.of(june, both), List.of(both, july), List.of(june, june))) {
      Unfit unfit = assertThrows(Unfit.class, () -> new Scope(lines));
      assertEquals("scope-twice", unfit.reason());
      assertEquals(List.of("14"), unfit.arguments());
    }
  }

  @Test
  void L3_lines_that_differ_in_one_condition_are_not_the_same() {
    Scope scope =
        new Scope(
            List.of(
                line("14", "", null, Treatment.PACKAGE),
                line("140", "", null, Treatment.PACKAGE),
                line("14", "M", null, Treatment.PACKAGE),
                line("14", "", InstitutionClass.PRIMARY, Treatment.PACKAGE)));
    assertEquals(4, scope.lines().size());
    Line twice = line("14", "M039", InstitutionClass.PRIMARY, Treatment.PACKAGE);
    Unfit unfit = assertThrows(Unfit.class, () -> new Scope(List.of(twice, twice)));
    assertEquals(List.of("14 M039 PRIMARY"), unfit.arguments());
  }

  @Test
  void L3_whatever_the_order_of_the_lines_the_same_one_holds() {
    Seeds.each(
        300,
        random -> {
          List<Line> lines = new ArrayList<>();
          for (String type : List.of("1", "14", "1401", "140104")) {
            for (String disease : List.of("", "M", "M03", "M0390")) {
              for (InstitutionClass kind :
                  new InstitutionClass[] {null, InstitutionClass.PRIMARY}) {
                if (random.nextInt(3) == 0) {
                  lines.add(line(type, disease, kind, any(random)));
                }
              }
            }
          }
          Scope scope = new Scope(lines);
          Scope shuffled = new Scope(shuffled(lines, random));
          for (String type : List.of("11", "14", "1401", "140104", "2")) {
            for (String disease : new String[] {null, "M0", "M0390", "K"}) {
              for (InstitutionClass at : InstitutionClass.values()) {
                Care care = new Care(type, disease, false);
                assertEquals(scope.find(care, at, JUNE), shuffled.find(care, at, JUNE));
              }
            }
          }
        });
  }

  private static Treatment any(SplittableRandom random) {
    return Treatment.values()[random.nextInt(3)];
  }

  private static List<Line> shuffled(List<Line> lines, SplittableRandom random) {
    List<Line> shuffled = new ArrayList<>();
    lines.forEach(line -> shuffled.add(random.nextInt(shuffled.size() + 1), line));
    return shuffled;
  }

  private static Optional<Treatment> treatment(
      Scope scope, String medicalType, String disease, InstitutionClass at) {
    return scope.find(new Care(medicalType, disease, false), at, JUNE).map(Line::treatment);
  }

  private static Line line(
      String medicalType, String disease, InstitutionClass kind, Treatment treatment) {
    return TermsBuilder.line(medicalType, disease, kind, treatment);
  }
}
