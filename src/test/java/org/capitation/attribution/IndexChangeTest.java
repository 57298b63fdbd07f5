package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.capitation.Seeds;
import org.capitation.attribution.AttributionIndex.Held;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

/** An index that is changed is the index that would have been built. */
class IndexChangeTest {
  private static final Home ONE = new Home(1, Reason.HOUSEHOLD, 0);
  private static final Home TWO = new Home(2, Reason.CONTRACT, 12);
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

  @Test
  void the_index_before_stays_as_it_is() {
    AttributionIndex before = new AttributionIndex.Builder().add(7, of(ONE)).build(1);
    AttributionIndex after = before.with(2, new TreeMap<>(Map.of(7L, new Held(2, of(TWO)))));
    assertEquals(Optional.of(ONE), before.at(0, Pot.RESIDENT, DAY));
    assertEquals(Optional.of(TWO), after.at(0, Pot.RESIDENT, DAY));
    assertEquals(List.of(1L, 2L), List.of(before.version(), after.version()));
  }

  @Test
  void it_is_known_since_when_somebody_has_these_homes() {
    AttributionIndex index =
        new AttributionIndex.Builder()
            .add(7, of(ONE))
            .add(8, of(ONE))
            .build(1)
            .with(5, new TreeMap<>(Map.of(7L, new Held(4, of(TWO)), 9L, new Held(5, of(ONE)))));
    assertTrue(index.isLater(7, 3));
    assertFalse(index.isLater(7, 4));
    assertFalse(index.isLater(8, 0));
    assertTrue(index.isLater(9, 4));
    assertFalse(index.isLater(10, 0), "never had a home");
  }

  @Test
  void somebody_who_is_insured_no_more_is_known_to_have_changed() {
    AttributionIndex index =
        new AttributionIndex.Builder()
            .add(7, of(ONE))
            .build(1)
            .with(2, new TreeMap<>(Map.of(7L, new Held(2, List.of()))));
    assertTrue(index.isLater(7, 1));
    assertEquals(Optional.empty(), index.at(index.number(7), Pot.RESIDENT, DAY));
    assertTrue(index.agrees(7, List.of()));
  }

  @Test
  void it_agrees_with_the_very_homes_and_no_others() {
    AttributionIndex index = new AttributionIndex.Builder().add(7, of(ONE)).build(1);
    assertTrue(index.agrees(7, of(ONE)));
    assertFalse(index.agrees(7, of(TWO)));
    assertFalse(index.agrees(7, List.of()));
    assertFalse(
        index.agrees(
            7, List.of(new Attribution(Pot.RESIDENT, DateRange.from(DAY.plusDays(1)), ONE))));
    assertFalse(index.agrees(7, List.of(new Attribution(Pot.EMPLOYEE, DateRange.from(DAY), ONE))));
    assertFalse(index.agrees(8, of(ONE)));
    assertTrue(index.agrees(8, List.of()));
  }

  @Test
  void changed_again_and_again_it_is_as_if_it_had_been_built_at_once() {
    Seeds.each(
        30,
        random -> {
          RandomCounty county = new RandomCounty(random);
          SortedMap<Long, List<Attribution>> now = new TreeMap<>();
          Map<Long, Integer> since = new HashMap<>();
          AttributionIndex index = new AttributionIndex.Builder().build(0);
          for (int version = 1; version <= 12; version++) {
            SortedMap<Long, Held> changed = new TreeMap<>();
            for (long person : some(random)) {
              List<Attribution> homes = county.rule().attribute(county.evidence(person));
              changed.put(person, new Held(version, homes));
              now.put(person, homes);
              since.put(person, version);
            }
            index = index.with(version, changed);
            assertSame(now, since, index);
          }
        });
  }

  private static void assertSame(
      SortedMap<Long, List<Attribution>> now, Map<Long, Integer> since, AttributionIndex index) {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    now.forEach(builder::add);
    AttributionIndex built = builder.build(index.version());
    assertEquals(built.persons(), index.persons());
    for (long person : now.keySet()) {
      assertEquals(built.number(person), index.number(person));
      assertTrue(index.agrees(person, now.get(person)), "person " + person);
      assertEquals(now.get(person), index.homes(person));
      assertTrue(index.isLater(person, since.get(person) - 1));
      assertFalse(index.isLater(person, since.get(person)));
    }
    for (Pot pot : Pot.values()) {
      assertEquals(built.causes(pot, DAY), index.causes(pot, DAY));
      assertEquals(MemberMonths.on(built, pot, DAY), MemberMonths.on(index, pot, DAY));
      assertEquals(
          MemberMonths.count(
              built, pot, new BudgetYear(2025, 1), new Counting.Daily(), Division.NONE),
          MemberMonths.count(
              index, pot, new BudgetYear(2025, 1), new Counting.Daily(), Division.NONE));
    }
  }

  private static Iterable<Long> some(SplittableRandom random) {
    TreeSet<Long> persons = new TreeSet<>();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      persons.add(random.nextLong(1, 40));
    }
    return new ArrayList<>(persons);
  }

  private static List<Attribution> of(Home home) {
    return List.of(new Attribution(Pot.RESIDENT, DateRange.from(DAY), home));
  }
}
