package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.enrolment.AdmissionRule.Beside;
import org.capitation.enrolment.AdmissionRule.Candidate;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.page.Words;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final AdmissionRule RULE =
      new AdmissionRule(
          new EnrolmentTerms(
              new Citation("", ""), 1, 3, 2000, 30, 90, new EnrolmentTerms.Limits(3, 90, 11)),
          TODAY);
  private static final Contract NEW = Contracts.of("Q1", "2026-03-01");
  private static final Grounds DOCUMENT = new Grounds("漏登", "云栖医保函〔2026〕1号");

  @Test
  void nothing_speaks_against_an_ordinary_sign_up() {
    assertEquals(List.of(), told(Contracts.candidate(null, NEW), Contracts.beside()));
  }

  @Test
  void all_that_speaks_against_a_sign_up_is_told_at_once() {
    Contract other = Contracts.of("Q0", LocalDate.parse("2025-06-01"), "B01");
    Contract wanted = Contracts.of("Q1", LocalDate.parse("2026-03-01"), "B01");
    wanted =
        new Contract(
            wanted.enrolment(),
            1,
            LocalDate.parse("2030-03-01"),
            ContractState.SIGNED,
            null,
            wanted.service(),
            null);
    DateRange past = DateRange.ofDays(Contracts.EVER, LocalDate.of(2026, 2, 28));
    Candidate candidate =
        new Candidate(
            null,
            wanted,
            Contracts.insured(past, null),
            new Working<>(Contracts.OTHER_TEAM.who(), past),
            new Working<>(Contracts.DOCTOR.who(), past));
    assertEquals(
        List.of(
            "NOT_INSURED [2026-03-01]",
            "SAME_PACKAGE [B01, 2025-06-01, 2026-05-01]",
            "TEAM_NOT_ACTIVE [二队, 2026-03-01]",
            "DOCTOR_NOT_ACTIVE [王医生, 2026-03-01]",
            "DOCTOR_OF_ANOTHER_TEAM [王医生, 二队]",
            "TERM [1, 3]",
            "SIGNED_ELSEWHERE [一队, 2025-06-01, 2026-05-31]",
            "LIST_FULL [3, 3]"),
        told(candidate, new Beside(List.of(other), full(), Contracts.STAFF)));
  }

  @Test
  void whoever_is_not_registered_is_told_so_alone() {
    Candidate unknown = new Candidate(null, NEW, null, null, null);
    assertEquals(List.of("UNKNOWN_CERTIFICATE []"), told(unknown, Contracts.beside()));
  }

  @ParameterizedTest(name = "insured {0} to {1}, died {2}: {3}")
  @CsvSource({
    "2026-03-01, 2026-03-01, , ''",
    "2026-03-02, 2026-12-31, , NOT_INSURED [2026-03-01]",
    "2025-01-01, 2026-02-28, , NOT_INSURED [2026-03-01]",
    "2025-01-01, 2026-12-31, 2026-03-01, ''",
    "2025-01-01, 2026-12-31, 2026-02-28, 'DEAD [2026-03-01, 2026-02-28]'"
  })
  void a_person_is_insured_and_alive_on_the_first_day(
      LocalDate from, LocalDate last, LocalDate death, String expected) {
    Candidate candidate =
        Contracts.candidate(null, NEW, Contracts.insured(DateRange.ofDays(from, last), death));
    assertEquals(expected, String.join("", told(candidate, Contracts.beside())));
  }

  @ParameterizedTest(name = "another contract from {0}: refused {1}")
  @CsvSource({
    "2025-03-01, false", // ends the day before
    "2025-03-02, true",
    "2027-02-28, true", // begins on the last day
    "2027-03-01, false"
  })
  void E5_one_contract_at_a_time(String from, boolean refused) {
    List<String> told =
        told(Contracts.candidate(null, NEW), Contracts.beside(Contracts.of("Q0", from)));
    assertEquals(refused, told.stream().anyMatch(t -> t.startsWith("SIGNED_ELSEWHERE")));
  }

  @Test
  void E6_the_list_has_room_on_every_day_of_the_contract() {
    Roster roster = new Roster(Contracts.EVER);
    DateRange later = DateRange.ofDays(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 12, 31));
    roster.add(later);
    roster.add(later);
    Beside beside = new Beside(List.of(), roster, Contracts.STAFF);
    assertEquals(List.of(), told(Contracts.candidate(null, NEW), beside));
    roster.add(later);
    assertEquals(List.of("LIST_FULL [3, 3]"), told(Contracts.candidate(null, NEW), beside));
    DateRange until = DateRange.ofDays(Contracts.EVER, LocalDate.of(2030, 1, 1));
    Candidate dies =
        Contracts.candidate(null, NEW, Contracts.insured(until, LocalDate.of(2027, 2, 27)));
    assertEquals(List.of(), told(dies, beside), "the dead take no place");
  }

  @Test
  void a_correction_is_asked_only_about_what_it_changes() {
    Beside beside = new Beside(List.of(), full(), new Staff(List.of(Contracts.TEAM), List.of()));
    Contract shorter = NEW.ended(LocalDate.of(2026, 6, 30), EndReason.MOVED);
    Candidate ends =
        new Candidate(NEW, shorter, Contracts.insured(days("2020-01-01"), null), null, null);
    assertEquals(List.of(), told(ends, beside));
    Contract later = NEW.of(NEW.enrolment().during(days("2026-04-01")));
    Candidate moved = Contracts.candidate(NEW, later, Contracts.insured(days("2020-01-01"), null));
    assertTrue(told(moved, beside).contains("NOT_INSURED [2026-04-01]"));
  }

  private static DateRange days(String from) {
    LocalDate day = LocalDate.parse(from);
    return new DateRange(day, day.plusYears(1));
  }

  @ParameterizedTest(name = "{0}: late from {1}")
  @CsvSource({
    "the end moves from 2025-12-15 to 2026-02-15, 2025-12-15, ",
    "the end moves from 2025-11-30 to 2026-02-15, 2025-11-30, ",
    "the end moves from 2025-11-29 to 2026-02-15, 2025-11-29, 2025-11-30"
  })
  void E11_what_counts_is_the_first_day_that_changes(String what, LocalDate last, LocalDate late) {
    Contract old = Contracts.of("Q1", "2025-02-16").ended(last, EndReason.OTHER);
    Contract longer = old.of(old.enrolment().during(days("2025-02-16")));
    Optional<Obstacle> expected =
        Optional.ofNullable(late)
            .map(
                day -> Obstacle.of(Obstacle.Kind.BEFORE_LOOK_BACK, day, LocalDate.of(2025, 12, 1)));
    assertEquals(expected, RULE.late(old, longer, false, DOCUMENT));
    assertEquals(Optional.empty(), RULE.late(old, longer, true, DOCUMENT));
    assertEquals(late != null, RULE.late(old, longer, true, Grounds.NONE).isPresent());
    assertEquals(late != null, RULE.late(longer, old, false, DOCUMENT).isPresent(), "back again");
  }

  @Test
  void E11_what_moves_nobody_may_be_corrected_at_any_time() {
    Contract old = Contracts.of("Q1", "2020-01-01");
    Contract other =
        new Contract(
            new Enrolment("Q1", 7, 1, old.range().from(), old.range(), List.of("04")),
            1,
            old.agreedTo(),
            old.state(),
            null,
            new Contract.Service("B01", null, null),
            null);
    assertEquals(Optional.empty(), RULE.late(old, other, false, Grounds.NONE));
    Contract cancelled = old.in(ContractState.CANCELLED, null);
    assertTrue(RULE.late(old, cancelled, false, DOCUMENT).isPresent());
  }

  @ParameterizedTest
  @EnumSource
  void every_obstacle_has_words_in_both_languages(Obstacle.Kind kind) {
    Obstacle obstacle = Obstacle.of(kind, "1", "2", "3");
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      String text = Words.text(language, obstacle.key(), obstacle.arguments().toArray());
      assertTrue(text.length() > 3 && !text.contains("{"), text);
    }
  }

  @Test
  void no_words_are_left_of_what_is_gone() {
    Set<String> keys =
        Arrays.stream(Obstacle.Kind.values())
            .map(kind -> Obstacle.of(kind).key())
            .collect(Collectors.toSet());
    assertEquals(
        keys,
        Words.bundle(Locale.ENGLISH).keySet().stream()
            .filter(key -> key.startsWith("enrolment.obstacle."))
            .collect(Collectors.toSet()));
  }

  private static Roster full() {
    Roster roster = new Roster(Contracts.EVER);
    for (int i = 0; i < 3; i++) {
      roster.add(DateRange.from(Contracts.EVER));
    }
    return roster;
  }

  private static List<String> told(Candidate candidate, Beside beside) {
    return RULE.obstacles(candidate, beside).stream()
        .map(obstacle -> obstacle.kind() + " " + obstacle.arguments())
        .toList();
  }
}
