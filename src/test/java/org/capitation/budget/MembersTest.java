package org.capitation.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.budget.Members.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {
  private static final Members SOME =
      new Members(
          12,
          Map.of(new Kind("old", true), 3L, new Kind("old", false), 5L, new Kind("", true), 7L));

  @Test
  void people_are_counted_by_cell_and_contract() {
    assertEquals(15, SOME.count());
    assertEquals(10, SOME.count(true));
    assertEquals(5, SOME.count(false));
    assertEquals(5, SOME.count("old", false));
    assertEquals(0, SOME.count("young", false));
    assertEquals(Set.of("", "old"), SOME.cells());
    assertEquals(List.of("", "old"), List.copyOf(SOME.cells()));
  }

  @ParameterizedTest(name = "{1} units of {0} a year are {2} months")
  @CsvSource({"12, 7, 7", "1, 7, 84", "365, 365, 12", "365, 15, 0", "365, 16, 1", "24, 1, 1"})
  void months_are_the_same_however_people_are_counted(int unitsPerYear, long units, long months) {
    Members members = Members.of(unitsPerYear, units, 0);
    assertEquals(months, members.months());
    assertEquals(months, Claimant.of(1, "C1", members).memberMonths());
  }

  @Test
  void the_people_of_all_are_added_cell_by_cell() {
    assertEquals(
        new Members(
            12,
            Map.of(
                new Kind("old", true), 6L, new Kind("old", false), 10L, new Kind("", true), 14L)),
        Members.sum(List.of(SOME, SOME)));
    assertEquals(new Members(1, Map.of()), Members.sum(List.of()));
  }

  @Test
  void counts_below_nothing_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> Members.of(12, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> Members.of(12, 0, -1));
    assertThrows(IllegalArgumentException.class, () -> Members.of(0, 1, 1));
    assertEquals(0, Members.of(1, 0, 0).count());
  }

  @Test
  void heads_are_not_divided_in_a_formula() {
    assertEquals("", Members.of(1, 0, 0).perYear());
    assertEquals(" ÷ 12", SOME.perYear());
  }
}
