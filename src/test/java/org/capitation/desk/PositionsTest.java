package org.capitation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Destination;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

/** What the desk adds up. */
class PositionsTest {
  private static final Position ONE = position(1, "1000.00", "900.00", "50.00");
  private static final Position TWO = position(2, "500.00", "400.00", "125.00");
  private static final Position THREE = position(3, "800.00", "800.00", "100.00");

  @Test
  void positionIsBudgetLessSpendingEverywhere() {
    assertEquals(Money.ofYuan("950.00"), ONE.spending());
    assertEquals(Money.ofYuan("50.00"), ONE.balance());
    assertEquals(Ratio.ofPercent("95"), ONE.used());
    assertEquals(Money.ofYuan("50.00"), ONE.at(Destination.AWAY));
    assertEquals(3, ONE.amounts(Destination.OWN).visits());
    assertEquals(Amounts.ZERO, ONE.amounts(Destination.PHARMACY));
    assertEquals(Ratio.ofPercent("60"), ONE.signedShare());
  }

  @Test
  void nothingIsNoShareOfNothing() {
    Position empty = new Position(community(4), 0, 0, Money.ZERO, Map.of(), Amounts.ZERO);
    assertNull(empty.used());
    assertNull(empty.signedShare());
    assertNull(pot(empty).used());
    assertNull(pot(empty).signedShare());
    assertTrue(pot(empty).isEmpty());
  }

  @Test
  void potAddsUpItsCommunities() {
    PotPositions pot = pot(ONE, TWO, THREE);
    assertEquals(Money.ofYuan("2300.00"), pot.budget());
    assertEquals(Money.ofYuan("2375.00"), pot.spending());
    assertEquals(Money.ofYuan("-75.00"), pot.balance());
    assertEquals(Money.ofYuan("275.00"), pot.at(Destination.AWAY));
    assertEquals(30, pot.persons());
    assertEquals(Ratio.ofPercent("60"), pot.signedShare());
    assertFalse(pot.isEmpty());
  }

  @Test
  void overspentAreNamedTheLargestOverrunFirst() {
    assertEquals(List.of(THREE, TWO), pot(ONE, TWO, THREE).overspent());
    assertEquals(List.of(), pot(ONE).overspent());
  }

  @Test
  void exactlyTheBudgetIsNotOverspent() {
    assertEquals(List.of(), pot(position(1, "100.00", "60.00", "40.00")).overspent());
  }

  @Test
  void courseOfTheYearEndsWhereTheCommunityStands() {
    YearMonth january = YearMonth.of(2025, 1);
    CommunityYear year = year(ONE, line(january, "700.00"), line(january.plusMonths(1), "250.00"));
    List<CommunityYear.Stand> course = year.course();
    assertEquals(Money.ofYuan("700.00"), course.get(0).cumulated());
    assertEquals(Ratio.ofPercent("70"), course.get(0).used());
    assertEquals(ONE.spending(), course.get(1).cumulated());
    assertEquals(ONE.used(), course.get(1).used());
    assertEquals(2, year.visits());
  }

  @Test
  void courseWithoutABudgetHasNoShares() {
    Position unbudgeted = position(1, "0.00", "1.00", "0.00");
    assertNull(year(unbudgeted, line(YearMonth.of(2025, 1), "1.00")).course().get(0).used());
  }

  @Test
  void L18_what_was_spent_before_the_start_counts_from_the_first_month_on() {
    Position given = position(1, "100.00", "20.00", "0.00");
    Position begun =
        new Position(given.community(), 10, 6, given.budget(), given.spent(), amounts(7, "30.00"));
    assertEquals(Money.ofYuan("50.00"), begun.spending());
    assertEquals(Money.ofYuan("50.00"), begun.balance());
    CommunityYear year = year(begun, line(YearMonth.of(2025, 7), "20.00"));
    assertEquals(Money.ofYuan("50.00"), year.course().get(0).cumulated());
    assertEquals(Ratio.ofPercent("30%"), year.usedBefore());
    assertEquals(8, year.visits());
    assertEquals(Money.ofYuan("30.00"), pot(begun, given).before());
    assertEquals(Money.ofYuan("70.00"), pot(begun, given).spending());
  }

  private static CommunityYear year(Position position, MonthLine... months) {
    return new CommunityYear(Pot.RESIDENT, position, Optional.empty(), List.of(months));
  }

  private static MonthLine line(YearMonth month, String fund) {
    return new MonthLine(month, true, Map.of(Destination.OWN, amounts(1, fund)));
  }

  private static PotPositions pot(Position... lines) {
    return new PotPositions(Pot.RESIDENT, List.of(lines), Optional.empty(), Optional.empty());
  }

  private static Position position(int community, String budget, String own, String away) {
    return new Position(
        community(community),
        10,
        6,
        Money.ofYuan(budget),
        Map.of(Destination.OWN, amounts(3, own), Destination.AWAY, amounts(1, away)),
        Amounts.ZERO);
  }

  private static Amounts amounts(int visits, String fund) {
    return new Amounts(visits, Money.ofYuan(fund), Money.ofYuan(fund));
  }

  private static Community community(int id) {
    return new Community(id, "C0" + id, "", "", DateRange.from(LocalDate.of(2020, 1, 1)));
  }
}
