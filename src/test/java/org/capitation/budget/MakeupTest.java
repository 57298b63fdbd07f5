package org.capitation.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

/** What a line of a budget is made of (B23): its cells and adjustments add up to it. */
class MakeupTest {
  private static final Map<String, Rate> RATES = rates("800.00", "333.33");

  @Test
  void B23_each_cell_has_its_rate_and_what_falls_to_it() {
    Makeup makeup =
        made(
            Splits.terms("100000.00", "0%", new Regime.FixedRate(perHead())),
            people("C1", 12, 100, 20, 7, 130));
    assertEquals(Makeup.Measure.RATE, makeup.measure());
    assertEquals(
        List.of("old 100 20 Optional[800.00] 8000.00", "young 7 130 Optional[333.33] 3805.52"),
        cells(makeup));
    assertEquals("11805.52", makeup.amount().toString());
    assertEquals(107, makeup.units(true));
    assertEquals(150, makeup.units(false));
  }

  @Test
  void B23_the_cells_take_the_fen_that_rounding_the_line_leaves() {
    // 1 × 800.00 ÷ 12 = 66.66…, 1 × 333.33 ÷ 12 = 27.7775: together 94.44, not 66.67 + 27.78
    Makeup makeup =
        made(
            Splits.terms("100000.00", "0%", new Regime.FixedRate(perHead())),
            people("C1", 12, 1, 0, 0, 1));
    assertEquals(
        List.of("old 1 0 Optional[800.00] 66.66", "young 0 1 Optional[333.33] 27.78"),
        cells(makeup));
  }

  @Test
  void B23_an_adjustment_stands_apart() {
    BudgetTerms terms =
        Splits.terms(
            "1000.00",
            "0%",
            new Regime.FixedTotal(
                new ByCells(
                    Splits.OLD_AND_YOUNG,
                    Map.of("old", Ratio.ofPercent("200"), "young", Ratio.ofPercent("50")))),
            new Splits.Objective("C1", "-100.01"),
            new Splits.Objective("C2", "0.01"));
    Makeup makeup = made(terms, people("C1", 1, 1, 0, 0, 2));
    assertEquals(Makeup.Measure.WEIGHT, makeup.measure());
    assertEquals(
        List.of("old 1 0 Optional[2] 733.33", "young 0 2 Optional[0.5] 366.67"), cells(makeup));
    assertEquals(List.of("-100.01"), objectives(makeup));
    assertEquals("999.99", makeup.amount().toString());
  }

  @Test
  void B23_people_who_are_not_divided_are_one_cell() {
    Makeup makeup =
        made(
            Splits.terms("1000.00", new ByMembers()), Claimant.of(1, "C1", Members.of(12, 11, 22)));
    assertEquals(Makeup.Measure.NONE, makeup.measure());
    assertEquals(List.of(" 11 22 Optional.empty 1000.00"), cells(makeup));
    assertEquals(33, makeup.cells().get(0).units());
  }

  @Test
  void B23_shares_fall_to_everybody_even_where_nobody_is() {
    Makeup makeup =
        made(
            Splits.terms("1000.00", Splits.shares("C1", "100%")),
            Claimant.of(1, "C1", Members.of(12, 0, 0)));
    assertEquals(List.of(" 0 0 Optional.empty 1000.00"), cells(makeup));
  }

  @Test
  void B23_where_nobody_is_nothing_falls_to_any_cell() {
    Makeup makeup =
        made(
            Splits.terms("100000.00", "0%", new Regime.FixedRate(perHead())),
            people("C1", 12, 0, 0, 0, 0));
    assertEquals(
        List.of("old 0 0 Optional[800.00] 0.00", "young 0 0 Optional[333.33] 0.00"), cells(makeup));
  }

  private static PerHead perHead() {
    return new PerHead(Optional.of(Splits.OLD_AND_YOUNG), RATES);
  }

  private static Map<String, Rate> rates(String old, String young) {
    Map<String, Rate> rates = new LinkedHashMap<>();
    rates.put("old", Rate.of(Money.ofYuan(old)));
    rates.put("young", Rate.of(Money.ofYuan(young)));
    return rates;
  }

  private static Claimant people(String code, int unitsPerYear, long... units) {
    return Claimant.of(
        1,
        code,
        new Members(
            unitsPerYear,
            Map.of(
                new Members.Kind("old", true), units[0],
                new Members.Kind("old", false), units[1],
                new Members.Kind("young", true), units[2],
                new Members.Kind("young", false), units[3])));
  }

  private static Makeup made(BudgetTerms terms, Claimant claimant) {
    Budget.Line line = Splits.split(terms, claimant).lines().get(0);
    Makeup makeup = Makeup.of(terms, line);
    assertEquals(line.amount(), makeup.amount());
    return makeup;
  }

  private static List<String> cells(Makeup makeup) {
    return makeup.cells().stream()
        .map(
            cell ->
                "%s %d %d %s %s"
                    .formatted(
                        cell.name(), cell.signed(), cell.unsigned(), cell.each(), cell.amount()))
        .toList();
  }

  private static List<String> objectives(Makeup makeup) {
    return makeup.objectives().stream().map(one -> one.amount().toString()).toList();
  }
}
