package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

class AttributionIndexTest {
  private static final LocalDate MARCH_1 = LocalDate.of(2025, 3, 1);
  private static final Home ONE = new Home(1, Reason.HOUSEHOLD, 0);
  private static final Home TWO = new Home(2, Reason.CONTRACT, 12);
  private static final AttributionIndex INDEX =
      new AttributionIndex.Builder()
          .add(
              7,
              List.of(
                  new Attribution(Pot.RESIDENT, new DateRange(MARCH_1, MARCH_1.plusDays(10)), ONE),
                  new Attribution(Pot.RESIDENT, DateRange.from(MARCH_1.plusDays(20)), TWO),
                  new Attribution(Pot.EMPLOYEE, DateRange.from(MARCH_1.plusDays(10)), ONE)))
          .add(9, List.of())
          .add(
              1000,
              List.of(new Attribution(Pot.EMPLOYEE, DateRange.from(MARCH_1), Home.UNATTRIBUTED)))
          .build(42);

  @Test
  void V4_the_first_day_of_an_interval_is_in_it_and_the_end_day_is_not() {
    assertEquals(Optional.empty(), INDEX.at(0, Pot.RESIDENT, MARCH_1.minusDays(1)));
    assertEquals(Optional.of(ONE), INDEX.at(0, Pot.RESIDENT, MARCH_1));
    assertEquals(Optional.of(ONE), INDEX.at(0, Pot.RESIDENT, MARCH_1.plusDays(9)));
    assertEquals(Optional.empty(), INDEX.at(0, Pot.RESIDENT, MARCH_1.plusDays(10)));
    assertEquals(Optional.empty(), INDEX.at(0, Pot.RESIDENT, MARCH_1.plusDays(19)));
    assertEquals(Optional.of(TWO), INDEX.at(0, Pot.RESIDENT, MARCH_1.plusDays(20)));
    assertEquals(Optional.of(TWO), INDEX.at(0, Pot.RESIDENT, LocalDate.of(2999, 1, 1)));
  }

  @Test
  void G1_each_pot_is_looked_up_by_itself() {
    assertEquals(Optional.empty(), INDEX.at(0, Pot.EMPLOYEE, MARCH_1.plusDays(9)));
    assertEquals(Optional.of(ONE), INDEX.at(0, Pot.EMPLOYEE, MARCH_1.plusDays(10)));
    assertEquals(Optional.of(TWO), INDEX.at(0, Pot.RESIDENT, MARCH_1.plusDays(20)));
  }

  @Test
  void a_person_never_sees_the_intervals_of_a_neighbour() {
    assertEquals(Optional.empty(), INDEX.at(1, Pot.RESIDENT, MARCH_1));
    assertEquals(Optional.empty(), INDEX.at(1, Pot.EMPLOYEE, MARCH_1));
    assertEquals(Optional.of(Home.UNATTRIBUTED), INDEX.at(2, Pot.EMPLOYEE, MARCH_1));
    assertEquals(Optional.empty(), INDEX.at(2, Pot.RESIDENT, MARCH_1));
  }

  @Test
  void persons_are_found_by_key_and_by_number() {
    assertEquals(3, INDEX.persons());
    assertEquals(42, INDEX.version());
    assertEquals(List.of(0, 1, 2), List.of(INDEX.number(7), INDEX.number(9), INDEX.number(1000)));
    assertEquals(1000, INDEX.person(2));
    for (long unknown : new long[] {6, 8, 10, 1001, Long.MIN_VALUE}) {
      assertTrue(INDEX.number(unknown) < 0, "person " + unknown);
    }
  }

  @Test
  void persons_must_be_added_in_the_order_of_their_keys() {
    AttributionIndex.Builder builder = new AttributionIndex.Builder().add(7, List.of());
    assertThrows(IllegalArgumentException.class, () -> builder.addPerson(7, 0));
    assertThrows(IllegalArgumentException.class, () -> builder.addPerson(6, 0));
    assertEquals(1, builder.build(1).persons());
  }

  @Test
  void an_index_of_nobody_is_empty() {
    AttributionIndex nobody = new AttributionIndex.Builder().build(0);
    assertEquals(0, nobody.persons());
    assertTrue(nobody.number(1) < 0);
  }

  @Test
  void many_persons_and_intervals_fit_in() {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    for (int id = 0; id < 3000; id++) {
      builder.addPerson(id, 0);
      for (int day = 0; day < id % 4; day++) {
        builder.addInterval(Pot.RESIDENT, day, day + 1, new Home(id, Reason.HOUSEHOLD, day));
      }
    }
    AttributionIndex index = builder.build(1);
    assertEquals(3000, index.persons());
    for (int id = 0; id < 3000; id++) {
      for (int day = 0; day < 4; day++) {
        Optional<Home> expected =
            day < id % 4 ? Optional.of(new Home(id, Reason.HOUSEHOLD, day)) : Optional.empty();
        assertEquals(expected, index.at(id, Pot.RESIDENT, LocalDate.ofEpochDay(day)));
      }
    }
  }

  @Test
  void the_index_agrees_with_the_lists_it_was_built_from() {
    Seeds.each(
        30,
        random -> {
          RandomCounty county = new RandomCounty(random);
          List<List<Attribution>> lists = new ArrayList<>();
          AttributionIndex.Builder builder = new AttributionIndex.Builder();
          for (int id = 0; id < 12; id++) {
            lists.add(county.rule().attribute(county.evidence(id)));
            builder.add(id, lists.get(id));
          }
          AttributionIndex index = builder.build(1);
          for (LocalDate day :
              RandomCounty.DAYS.from().datesUntil(RandomCounty.DAYS.to()).toList()) {
            for (int id = 0; id < lists.size(); id++) {
              for (Pot pot : Pot.values()) {
                assertEquals(home(lists.get(id), pot, day), index.at(id, pot, day));
              }
            }
          }
        });
  }

  @Test
  void A5_who_belongs_to_nobody_on_a_day_is_counted_by_cause_and_pot() {
    Home noEmployer = Home.nobodys(Cause.NO_EMPLOYER);
    AttributionIndex index =
        new AttributionIndex.Builder()
            .add(
                1,
                List.of(
                    new Attribution(
                        Pot.EMPLOYEE, new DateRange(MARCH_1, MARCH_1.plusDays(2)), noEmployer)))
            .add(2, List.of(new Attribution(Pot.EMPLOYEE, DateRange.from(MARCH_1), noEmployer)))
            .add(
                3,
                List.of(new Attribution(Pot.EMPLOYEE, DateRange.from(MARCH_1), Home.UNATTRIBUTED)))
            .add(4, List.of(new Attribution(Pot.RESIDENT, DateRange.from(MARCH_1), noEmployer)))
            .add(5, List.of(new Attribution(Pot.EMPLOYEE, DateRange.from(MARCH_1), ONE)))
            .build(1);
    Map<Cause, Long> both = Map.of(Cause.NO_EMPLOYER, 2L, Cause.NO_CRITERION, 1L);
    assertEquals(both, index.causes(Pot.EMPLOYEE, MARCH_1));
    assertEquals(both, index.causes(Pot.EMPLOYEE, MARCH_1.plusDays(1)));
    assertEquals(
        Map.of(Cause.NO_EMPLOYER, 1L, Cause.NO_CRITERION, 1L),
        index.causes(Pot.EMPLOYEE, MARCH_1.plusDays(2)));
    assertEquals(Map.of(), index.causes(Pot.EMPLOYEE, MARCH_1.minusDays(1)));
    assertEquals(Map.of(Cause.NO_EMPLOYER, 1L), index.causes(Pot.RESIDENT, MARCH_1));
  }

  private static Optional<Home> home(List<Attribution> list, Pot pot, LocalDate day) {
    for (Attribution attribution : list) {
      if (attribution.pot() == pot && attribution.range().contains(day)) {
        return Optional.of(attribution.home());
      }
    }
    return Optional.empty();
  }
}
