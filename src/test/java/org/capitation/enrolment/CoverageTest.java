package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.capitation.enrolment.Coverage.Part;
import org.capitation.enrolment.CoverageTerms.KeyGroup;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
  private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2025, 9, 30);
  private static final CoverageTerms TERMS =
      new CoverageTerms(
          new Citation("", ""),
          CoverageTerms.NONE.goals(),
          List.of(new KeyGroup("03", 60, 999), KeyGroup.byContract("04")),
          12);

  @Test
  void E20_nobody_is_no_rate() {
    Coverage.Counts counts = new Coverage.Builder(TERMS, SINCE, DAY).build().count(place -> true);
    assertEquals(CoverageFigures.NONE, counts.all());
    assertEquals(Optional.empty(), counts.all().rate());
    assertEquals(Optional.empty(), counts.all().renewalRate());
  }

  @Test
  void E20_members_come_by_ascending_key() {
    Coverage.Builder builder = new Coverage.Builder(TERMS, SINCE, DAY);
    builder.member(7, 1);
    assertThrows(IllegalArgumentException.class, () -> builder.member(7, 1));
  }

  @Test
  void E22_a_goal_that_is_not_set_is_none() {
    assertEquals(Optional.empty(), CoverageTerms.NONE.goals().all());
    assertFalse(CoverageFigures.reaches(0, 1, Ratio.ofPercent("0.0000001")));
  }

  /** A county of random contracts, told by a second, plain way of counting. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void E20_E21_the_figures_are_those_counted_person_by_person(long seed) {
    Random random = new Random(seed);
    Coverage.Builder builder = new Coverage.Builder(TERMS, SINCE, DAY);
    int persons = 3_000;
    for (int person = 1; person <= persons; person++) {
      builder.member(person, 1 + person % 3);
    }
    List<List<Enrolment>> histories = new ArrayList<>();
    List<Enrolment> all = new ArrayList<>();
    for (int person = 1; person <= persons; person++) {
      List<Enrolment> history = history(random, person);
      histories.add(history);
      all.addAll(history);
    }
    Collections.shuffle(all, random);
    all.forEach(builder::contract);
    Coverage coverage = builder.build();
    for (int community = 1; community <= 3; community++) {
      int wanted = community;
      CoverageFigures plain =
          histories.stream()
              .filter(history -> 1 + (histories.indexOf(history) + 1) % 3 == wanted)
              .map(CoverageTest::plain)
              .reduce(CoverageFigures.NONE, CoverageFigures::plus);
      CoverageFigures counted =
          coverage.count(place -> place.community() == wanted).communities().get(wanted);
      assertEquals(plain, counted);
      assertEquals(
          counted.unsigned(),
          coverage.persons(Part.UNSIGNED, place -> place.community() == wanted).length);
    }
    CoverageFigures sum = coverage.count(place -> true).all();
    assertEquals(sum.members(), coverage.persons(Part.MEMBERS, place -> true).length);
    assertEquals(sum.ended(), coverage.persons(Part.ENDED, place -> true).length);
    assertEquals(
        sum.signed(),
        coverage.count(place -> true).teams().values().stream()
            .mapToLong(CoverageFigures::signed)
            .sum());
    long[] listed = coverage.persons(Part.SIGNED, place -> true);
    assertArrayEquals(Arrays.stream(listed).sorted().toArray(), listed);
  }

  private static List<Enrolment> history(Random random, int person) {
    List<Enrolment> history = new ArrayList<>();
    LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(500));
    for (int i = random.nextInt(4); i > 0; i--) {
      DateRange days = new DateRange(from, from.plusDays(200 + random.nextInt(400)));
      history.add(new Enrolment("", person, 1 + random.nextInt(5), from, days));
      from = days.to().plusDays(random.nextBoolean() ? 0 : random.nextInt(200));
    }
    // keeps equal histories of different persons apart
    return history.isEmpty() ? new ArrayList<>(List.of(never(person))) : history;
  }

  /** Over before anything is looked at. */
  private static Enrolment never(int person) {
    LocalDate day = LocalDate.of(2000, 1, 1);
    return new Enrolment("", person, 1, day, DateRange.ofDays(day, day));
  }

  private static CoverageFigures plain(List<Enrolment> history) {
    long seamless = 0;
    long gap = 0;
    long lapsed = 0;
    for (Enrolment contract : history) {
      LocalDate last = contract.range().lastDay();
      if (!last.isBefore(SINCE) && last.isBefore(DAY)) {
        Optional<LocalDate> next =
            history.stream()
                .map(other -> other.range().from())
                .filter(from -> from.isAfter(last))
                .min(LocalDate::compareTo);
        if (next.filter(from -> from.equals(last.plusDays(1))).isPresent()) {
          seamless++;
        } else if (next.filter(from -> !from.isAfter(DAY)).isPresent()) {
          gap++;
        } else {
          lapsed++;
        }
      }
    }
    long signed = history.stream().anyMatch(c -> c.range().contains(DAY)) ? 1 : 0;
    return new CoverageFigures(1, signed, seamless, gap, lapsed);
  }
}
