package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.Seeds;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;

/** What holds for every person of every county. */
class AttributionPropertiesTest {
  private static final int COUNTIES = 100;
  private static final int PERSONS = 5;

  @Test
  void A1_to_A5_and_A7_to_A11_agree_with_asking_day_by_day() {
    each(
        (county, evidence) -> {
          List<Attribution> found = county.rule().attribute(evidence);
          Oracle oracle = new Oracle(county);
          for (Pot pot : Pot.values()) {
            for (LocalDate day : days()) {
              List<Home> homes =
                  found.stream()
                      .filter(a -> a.pot() == pot && a.range().contains(day))
                      .map(Attribution::home)
                      .toList();
              Optional<Home> expected = oracle.home(evidence, pot, day);
              assertEquals(expected.stream().toList(), homes, () -> pot + " on " + day);
            }
          }
        });
  }

  @Test
  void intervals_are_in_order_and_those_that_touch_differ() {
    each(
        (county, evidence) -> {
          List<Attribution> found = county.rule().attribute(evidence);
          for (int i = 1; i < found.size(); i++) {
            Attribution earlier = found.get(i - 1);
            Attribution later = found.get(i);
            if (earlier.pot() == later.pot()) {
              assertFalse(later.range().from().isBefore(earlier.range().to()), found::toString);
              boolean touch = later.range().from().equals(earlier.range().to());
              assertFalse(touch && later.home().equals(earlier.home()), found::toString);
            } else {
              assertTrue(Attribution.IN_ORDER.compare(earlier, later) < 0, found::toString);
            }
          }
        });
  }

  @Test
  void A7_A9_the_order_in_which_the_registers_list_things_makes_no_difference() {
    each(
        (county, evidence) -> {
          InsuredPerson person = evidence.person();
          Evidence same =
              new Evidence(
                  new InsuredPerson(person.id(), person.vitals(), 0, reversed(person.periods())),
                  new EnrolmentHistory(reversed(evidence.history().enrolments())),
                  reversed(evidence.designations()),
                  evidence.rulings(),
                  evidence.guardian());
          assertEquals(county.rule().attribute(evidence), county.rule().attribute(same));
        });
  }

  @Test
  void A11_who_the_guardian_is_matters_only_where_it_is_asked() {
    int[] asked = {0, 0};
    each(
        (county, evidence) -> {
          boolean asks = county.rule().asksForGuardian(evidence.person());
          asked[asks ? 1 : 0] += evidence.guardian().isPresent() ? 1 : 0;
          if (!asks) {
            assertEquals(
                county.rule().attribute(evidence.alone()), county.rule().attribute(evidence));
          }
        });
    assertTrue(asked[0] > 0 && asked[1] > 0);
  }

  @Test
  void A9_contradictions_are_the_days_on_which_the_two_registers_name_two_communities() {
    each(
        (county, evidence) -> {
          List<Contradiction> found = county.rule().contradictions(evidence);
          Comparator<Contradiction> byTime =
              Comparator.comparing(Contradiction::pot).thenComparing(Contradiction::range);
          assertEquals(found.stream().sorted(byTime).toList(), found);
          Oracle oracle = new Oracle(county);
          for (Pot pot : Pot.values()) {
            for (LocalDate day : days()) {
              List<Contradiction> ofDay =
                  found.stream().filter(c -> c.pot() == pot && c.range().contains(day)).toList();
              List<List<Integer>> communities =
                  ofDay.stream().map(c -> List.of(c.contract(), c.designation())).toList();
              assertEquals(
                  oracle.contradiction(evidence, pot, day).stream().toList(),
                  communities,
                  () -> pot + " on " + day);
            }
          }
        });
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static List<LocalDate> days() {
    LocalDate from = RandomCounty.DAYS.from();
    List<LocalDate> days =
        new ArrayList<>(from.minusDays(1).datesUntil(RandomCounty.DAYS.to().plusDays(30)).toList());
    days.add(LocalDate.of(9999, 12, 30));
    return days;
  }

  private static void each(Check check) {
    Seeds.each(
        COUNTIES,
        random -> {
          RandomCounty county = new RandomCounty(random);
          for (int id = 0; id < PERSONS; id++) {
            check.accept(county, county.evidence(id));
          }
        });
  }

  private interface Check {
    void accept(RandomCounty county, Evidence evidence);
  }
}
