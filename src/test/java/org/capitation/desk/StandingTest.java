package org.capitation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Destination;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.Level;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.Pace;
import org.capitation.monitoring.Prospect;
import org.capitation.monitoring.Prospects;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a year is judged on the first screens, and what a pot adds up. */
class StandingTest {
  private static final YearMonth KNOWN = YearMonth.of(2025, 6);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1000.00, 500.00, 999.99, -, FINE",
        "1000.00, 500.00, 1000.00, -, FINE",
        "1000.00, 500.00, 1000.01, -, FAST",
        "1000.00, 500.00, 900.00, WARNING, FAST",
        "1000.00, 500.00, 1200.00, WARNING, FAST",
        "1000.00, 500.00, 1200.00, ALARM, EXPECTED",
        "1000.00, 1000.00, 1200.00, ALARM, EXPECTED",
        "1000.00, 1000.01, 1200.00, ALARM, OVERSPENT",
        "1000.00, 1000.01, 990.00, -, OVERSPENT",
        "0.00, 500.00, 1200.00, ALARM, UNKNOWN"
      })
  void a_year_is_judged_by_what_is_spent_and_then_by_the_threshold(
      String budget, String spent, String expected, Level level, Verdict verdict) {
    assertEquals(verdict, standing(1, budget, spent, expected, level).verdict());
  }

  @Test
  void nothing_is_judged_before_a_month_is_over() {
    Standing standing = new Standing(position(1, "1000.00", "10.00"), Optional.empty());
    assertEquals(Verdict.UNKNOWN, standing.verdict());
    assertNull(standing.left());
    assertNull(standing.season());
    assertNull(standing.ahead());
    Standing over = new Standing(position(1, "1000.00", "1000.01"), Optional.empty());
    assertEquals(Verdict.OVERSPENT, over.verdict());
  }

  @Test
  void the_season_is_told_in_points_of_the_budget() {
    Standing standing = standing(1, "1000.00", "500.00", "1040.00", null);
    assertEquals(Ratio.ofPercent("50"), standing.season());
    assertEquals(Ratio.ofPercent("2"), standing.ahead());
    assertEquals(Money.ofYuan("-40.00"), standing.left());
  }

  @Test
  void a_pot_adds_up_its_communities_and_names_those_that_lack_most() {
    Standing one = standing(1, "1000.00", "500.00", "1040.00", null);
    Standing two = standing(2, "3000.00", "500.00", "2700.00", null);
    Standing three = standing(3, "1000.00", "500.00", "1300.00", Level.ALARM);
    PotStandings pot = pot(one, two, three);
    assertEquals(Money.ofYuan("-40.00"), pot.left());
    assertEquals(List.of(three, one), pot.urgent());
    assertEquals(Verdict.EXPECTED, pot.verdict());
    assertEquals(Ratio.ofPercent("50"), pot.season());
    // 20.00 - 150.00 + 150.00 of 5,000.00
    assertEquals(Ratio.ofPercent("0.4"), pot.ahead());
    assertEquals(Optional.of(KNOWN), pot.known());
    MonthOutlook june = pot.months().get(0);
    assertEquals(Money.ofYuan("30.00"), june.booked());
    assertEquals(Money.ofYuan("6.00"), june.due());
  }

  @Test
  void a_pot_of_which_not_all_is_known_tells_no_sum() {
    Standing one = standing(1, "1000.00", "500.00", "1040.00", null);
    Standing unknown = new Standing(position(2, "1000.00", "10.00"), Optional.empty());
    PotStandings pot = pot(one, unknown);
    assertNull(pot.left());
    assertNull(pot.season());
    assertNull(pot.ahead());
    assertEquals(List.of(one), pot.urgent());
  }

  @Test
  void positions_and_prospects_are_joined_by_community() {
    Position one = position(1, "1000.00", "500.00");
    Position two = position(2, "1000.00", "500.00");
    Prospect ofTwo = prospect(2, "1000.00", "900.00", null);
    PotStandings pot =
        PotStandings.of(
            new PotPositions(Pot.RESIDENT, List.of(one, two), Optional.empty(), Optional.empty()),
            Optional.of(new Prospects(Pot.RESIDENT, KNOWN, List.of(ofTwo))));
    assertTrue(pot.lines().get(0).prospect().isEmpty());
    assertEquals(ofTwo, pot.lines().get(1).prospect().orElseThrow());
  }

  private static PotStandings pot(Standing... lines) {
    return new PotStandings(
        new PotPositions(
            Pot.RESIDENT,
            List.of(lines).stream().map(Standing::position).toList(),
            Optional.empty(),
            Optional.empty()),
        List.of(lines),
        Optional.of(KNOWN));
  }

  private static Standing standing(
      int id, String budget, String spent, String expected, Level level) {
    return new Standing(
        position(id, budget, spent), Optional.of(prospect(id, budget, expected, level)));
  }

  private static Position position(int id, String budget, String spent) {
    return new Position(
        community(id),
        10,
        6,
        Money.ofYuan(budget),
        Map.of(Destination.OWN, new Amounts(1, Money.ofYuan(spent), Money.ofYuan(spent))),
        Amounts.ZERO);
  }

  /** Half of the year is over: completed is half of what is expected. */
  private static Prospect prospect(int id, String budget, String expected, Level level) {
    Money whole = Money.ofYuan(budget);
    Money forecast = Money.ofYuan(expected);
    Money due = whole.times(Quotient.of(1, 2));
    Money completed = forecast.times(Quotient.of(1, 2));
    Optional<Pace> pace =
        whole.isZero()
            ? Optional.empty()
            : Optional.of(new Pace(due, Quotient.of(completed, due), Quotient.of(completed, due)));
    return new Prospect(
        community(id),
        whole,
        new Outlook(
            completed,
            completed,
            pace,
            new Forecast(forecast, Optional.empty(), forecast),
            Optional.empty(),
            List.of(
                new MonthOutlook(
                    KNOWN, Money.ofYuan("10.00"), Money.ZERO, Money.ZERO, Money.ofYuan("2.00"))),
            List.of()),
        Optional.ofNullable(level));
  }

  private static Community community(int id) {
    return new Community(
        id, "C0" + id, "第" + id + "医共体", "H0" + id, DateRange.from(LocalDate.of(2020, 1, 1)));
  }
}
