package org.capitation.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Destination;
import org.capitation.monitoring.Outflow.Earner;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** Which institutions earned outside the community. */
class OutflowTest {
  @Test
  void the_most_come_first_with_what_they_earned_before() {
    Outflow outflow =
        Outflow.of(
            List.of(earner("A", 100), earner("B", 300), earner("C", -5)),
            Optional.of(List.of(earner("A", 70), earner("D", 9))));
    assertEquals(List.of("B", "A", "C"), outflow.earners().stream().map(Earner::code).toList());
    assertEquals(
        List.of(Money.ZERO, Money.ofFen(70), Money.ZERO),
        outflow.earners().stream().map(Earner::before).toList());
    assertEquals(Money.ofFen(395), outflow.sum().fund());
    assertEquals(Optional.of(Money.ofFen(79)), outflow.before().map(Amounts::fund));
  }

  /** What D earned before is told with the others, so that both columns add up. */
  @Test
  void the_others_are_all_that_are_not_named() {
    Outflow outflow =
        Outflow.of(
            List.of(earner("A", 100), earner("B", 300), earner("C", 40)),
            Optional.of(List.of(earner("A", 70), earner("C", 8), earner("D", 9))));
    assertEquals(List.of("B", "A"), outflow.top(2).stream().map(Earner::code).toList());
    assertEquals(Money.ofFen(40), outflow.others(2).fund());
    assertEquals(Optional.of(Money.ofFen(17)), outflow.othersBefore(2));
    assertEquals(Money.ZERO, outflow.others(3).fund());
    assertEquals(3, outflow.top(4).size());
  }

  @Test
  void the_same_code_elsewhere_is_another_institution() {
    Earner there = new Earner(Destination.AWAY, "A", "A", amounts(50), Money.ZERO);
    Outflow outflow = Outflow.of(List.of(earner("A", 100)), Optional.of(List.of(there)));
    assertEquals(Money.ZERO, outflow.earners().get(0).before());
  }

  @Test
  void without_a_month_before_nothing_is_told_of_it() {
    List<Earner> many = IntStream.range(0, 12).mapToObj(i -> earner("H" + i, i)).toList();
    Outflow outflow = Outflow.of(many, Optional.empty());
    assertEquals(Optional.empty(), outflow.before());
    assertEquals(Optional.empty(), outflow.othersBefore(10));
    assertEquals(Money.ofFen(1), outflow.others(10).fund());
  }

  private static Earner earner(String code, long fen) {
    return new Earner(Destination.COUNTY, code, "医院" + code, amounts(fen), Money.ZERO);
  }

  private static Amounts amounts(long fen) {
    return new Amounts(1, Money.ofFen(2 * fen), Money.ofFen(fen));
  }
}
