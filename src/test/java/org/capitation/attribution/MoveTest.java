package org.capitation.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.capitation.Seeds;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

class MoveTest {
  private static final Home ONE = new Home(1, Reason.HOUSEHOLD, 0);
  private static final Home TWO = new Home(2, Reason.CONTRACT, 12);

  @Test
  void what_is_the_same_moves_nobody() {
    assertEquals(List.of(), Move.between(7, List.of(of(1, 9, ONE)), List.of(of(1, 9, ONE))));
    assertEquals(
        List.of(),
        Move.between(7, List.of(of(1, 9, ONE)), List.of(of(1, 5, ONE), of(5, 9, ONE))),
        "cut in two");
  }

  @Test
  void some_days_move_from_one_home_to_another() {
    assertEquals(
        List.of(new Move(7, Pot.RESIDENT, days(4, 6), ONE, TWO)),
        Move.between(
            7, List.of(of(1, 9, ONE)), List.of(of(1, 4, ONE), of(4, 6, TWO), of(6, 9, ONE))));
  }

  @Test
  void days_that_begin_or_end_to_be_insured_move_as_well() {
    assertEquals(
        List.of(
            new Move(7, Pot.RESIDENT, days(1, 3), ONE, null),
            new Move(7, Pot.RESIDENT, days(9, 11), null, ONE)),
        Move.between(7, List.of(of(1, 9, ONE)), List.of(of(3, 11, ONE))));
  }

  @Test
  void days_that_move_alike_are_one_move_over_a_border_in_between() {
    assertEquals(
        List.of(new Move(7, Pot.RESIDENT, days(1, 9), ONE, TWO)),
        Move.between(7, List.of(of(1, 5, ONE), of(5, 9, ONE)), List.of(of(1, 9, TWO))));
  }

  @Test
  void every_day_is_told_exactly_where_it_differs() {
    Seeds.each(
        100,
        random -> {
          RandomCounty county = new RandomCounty(random);
          List<Attribution> before = county.rule().attribute(county.evidence(1));
          List<Attribution> after = county.rule().attribute(county.evidence(1));
          List<Move> moves = Move.between(1, before, after);
          List<LocalDate> days =
              new ArrayList<>(RandomCounty.DAYS.from().datesUntil(RandomCounty.DAYS.to()).toList());
          days.add(LocalDate.of(2999, 1, 1));
          for (Pot pot : Pot.values()) {
            for (LocalDate day : days) {
              Home was = home(before, pot, day);
              Home is = home(after, pot, day);
              List<Move> told =
                  moves.stream().filter(m -> m.pot() == pot && m.days().contains(day)).toList();
              assertEquals(Objects.equals(was, is) ? 0 : 1, told.size());
              for (Move move : told) {
                assertEquals(was, move.from());
                assertEquals(is, move.to());
              }
            }
          }
        });
  }

  private static Home home(List<Attribution> list, Pot pot, LocalDate day) {
    return list.stream()
        .filter(a -> a.pot() == pot && a.range().contains(day))
        .map(Attribution::home)
        .findFirst()
        .orElse(null);
  }

  private static Attribution of(int from, int to, Home home) {
    return new Attribution(Pot.RESIDENT, days(from, to), home);
  }

  private static DateRange days(int from, int to) {
    return new DateRange(LocalDate.of(2025, 3, from), LocalDate.of(2025, 3, to));
  }
}
