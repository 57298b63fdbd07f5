package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.capitation.enrolment.SignedPerson.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A doctor's list, searched and filtered. */
class SignedListTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final SignedList list =
      new SignedList(
          "郭沐梓",
          "第1团队",
          TODAY,
          2000,
          List.of(
              person("王小满", "2213", -1, State.EXPIRED),
              person("陈桂兰", "0142", 0, State.EXPIRING),
              person("李国强", "001X", 30, State.EXPIRING),
              person("赵秀英", "5521", 31, State.IN_FORCE),
              person("周建平", "003X", 90, State.IN_FORCE),
              person("王慧敏", "7748", 400, State.FUTURE)));

  @ParameterizedTest
  @CsvSource({"30, 2", "60, 3", "90, 4", "31, 3", "29, 1"})
  void endingWithinCountsTodayAndTheLastDayIn(int days, int persons) {
    assertEquals(persons, list.endingWithin(days).persons().size());
  }

  @Test
  void expiredAreThoseWhoseLastDayHasPassed() {
    assertEquals("王小满", list.expired().persons().get(0).name());
    assertEquals(1, list.expired().persons().size());
  }

  @ParameterizedTest
  @CsvSource({"王, 2", "小满, 1", "001x, 1", "' 0142 ', 1", "142, 0", "'', 6", "nobody, 0"})
  void matchesTheNameOrTheLastFourCharacters(String text, int persons) {
    assertEquals(persons, list.matching(text).persons().size());
  }

  @Test
  void searchAndFilterKeepWhoseListItIs() {
    SignedList some = list.matching("王").expired();
    assertEquals(
        List.of("郭沐梓", "第1团队", TODAY, 2000),
        List.of(some.doctor(), some.team(), some.today(), some.cap()));
    assertEquals(1, some.persons().size());
  }

  @Test
  void groupsAndTownshipsAreThoseOfTheList() {
    assertEquals(List.of("03", "04"), list.groups());
    assertEquals(List.of("339901101"), list.townships());
    assertEquals(1, list.ofGroup("03").persons().size());
    assertEquals(6, list.ofGroup("").persons().size());
    assertEquals(2, list.ofTownship("339901101").persons().size());
    assertEquals(0, list.ofTownship("339901102").persons().size());
  }

  @Test
  void gapsAreThoseWhomNobodyHas() {
    assertEquals(List.of("王小满"), list.gaps().persons().stream().map(SignedPerson::name).toList());
  }

  @Test
  void inForceAreNeitherExpiredNorFuture() {
    assertEquals(4, list.inForce());
  }

  private static SignedPerson person(String name, String tail, int daysLeft, State state) {
    LocalDate lastDay = TODAY.plusDays(daysLeft);
    boolean gap = state == State.EXPIRED;
    String township = daysLeft < 30 ? "339901101" : null;
    List<String> groups = daysLeft == 0 ? List.of("03", "04") : List.of("04");
    return new SignedPerson(
        7, name, "1", 60, tail, township, "contract", lastDay, groups, state, gap);
  }
}
