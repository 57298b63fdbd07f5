package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.ledger.Difference.Part;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;

/** Rows of closed months are compared with their marks (L28). */
class MarkCheckTest {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final Mark.Source VISITS = new Mark.Source(Mark.Kind.VISIT, 390);
  private static final Mark ONE = new Mark(1, 1, "S1", 5_000, 11);
  private static final Mark TWO = new Mark(2, 2, "S2", -100, Long.MIN_VALUE);
  private static final Mark THREE = new Mark(3, 3, "", 0, -1);

  @Test
  void L28_what_is_as_it_was_makes_no_difference() {
    assertEquals(List.of(), check(List.of(ONE, TWO), List.of(TWO, ONE)));
    assertEquals(List.of(), check(List.of(), List.of()));
  }

  @Test
  void L28_changed_removed_and_added_are_told_apart() {
    Mark changed = new Mark(2, 2, "S2", 200, 12);
    List<Difference> found = check(List.of(ONE, TWO), List.of(changed, THREE));
    assertEquals(
        List.of("changed", "added", "removed"),
        found.stream().map(difference -> difference.parts().get(0).booked()).toList());
    assertEquals("S1", found.get(2).settlement());
    assertEquals(new Part("fund", "2.00", "-1.00"), last(found.get(0)));
    assertEquals(new Part("fund", "0.00", "50.00"), last(found.get(2)));
    assertEquals(
        List.of(2L, 3L, 1L), found.stream().map(Difference::visit).toList(), "named by the visit");
    assertTrue(found.stream().allMatch(d -> d.line().month().equals(MARCH)));
    assertTrue(found.stream().allMatch(d -> d.line().account().pot() == Pot.RESIDENT));
    assertTrue(found.stream().allMatch(d -> d.kind() == Difference.Kind.CLOSED_ROW));
  }

  @Test
  void L28_a_row_that_went_elsewhere_was_changed_and_not_removed() {
    MarkCheck check = new MarkCheck(MARCH, VISITS, List.of(ONE, TWO), List.of(TWO));
    assertEquals(Set.of(1L), check.missing());
    Mark elsewhere = new Mark(1, 1, "S1", 5_000, 99);
    assertEquals(
        List.of("changed"),
        check.differences(List.of(elsewhere)).stream()
            .map(difference -> difference.parts().get(0).booked())
            .toList());
  }

  @Test
  void L28_a_setl_id_that_nobody_would_write_can_be_told_nonetheless() {
    Mark odd = new Mark(1, 1, "S 1,x", 5_000, 12);
    Difference found = check(List.of(ONE), List.of(odd)).get(0);
    assertTrue(found.parts().contains(new Part("settlement", "S?1?x", "S1")), found.toString());
  }

  @Test
  void L28_any_change_is_found_and_nothing_else() {
    Seeds.each(
        200,
        random -> {
          List<Mark> kept = new ArrayList<>();
          List<Mark> now = new ArrayList<>();
          Set<Long> touched = new HashSet<>();
          for (long id = 1; id <= 50; id++) {
            Mark mark = new Mark(id, id, "S" + id, random.nextLong(100), random.nextLong());
            change(random, mark, kept, now, touched);
          }
          Set<Long> found = new HashSet<>();
          check(kept, now).forEach(difference -> found.add(difference.visit()));
          assertEquals(touched, found);
        });
  }

  private static void change(
      SplittableRandom random, Mark mark, List<Mark> kept, List<Mark> now, Set<Long> touched) {
    int what = random.nextInt(10);
    if (what > 2) {
      kept.add(mark);
      now.add(mark);
      return;
    }
    touched.add(mark.id());
    if (what != 0) {
      kept.add(mark);
    }
    if (what == 0) {
      now.add(mark);
    } else if (what == 1) {
      now.add(new Mark(mark.id(), mark.visit(), mark.settlement(), mark.fund(), mark.hash() + 1));
    }
  }

  private static List<Difference> check(List<Mark> kept, List<Mark> now) {
    return new MarkCheck(MARCH, VISITS, kept, now).differences(List.of());
  }

  private static Part last(Difference difference) {
    return difference.parts().get(difference.parts().size() - 1);
  }
}
