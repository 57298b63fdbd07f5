package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Acting;
import org.capitation.desk.CommunityYear;
import org.capitation.desk.MonthLine;
import org.capitation.desk.Position;
import org.capitation.desk.PotPositions;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.Destination;
import org.capitation.ledger.boundary.Charges;
import org.capitation.ledger.store.AwayStore;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.ledger.store.ChargeStore.Sort;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every figure of the desk is the sum of the charges behind it, in the sample county. */
@ExtendWith(ArquillianExtension.class)
class FiguresIT {
  private static final String COUNTY = "339921";
  private static final int YEAR = 2025;
  private static final String HOME = "C01";
  private static final Optional<String> ANY = Optional.empty();

  @Inject private Acting acting;
  @Inject private Positions positions;
  @Inject private Charges charges;

  @Test
  void spendingIsTheSumOfTheCharges() {
    acting.run(
        "test",
        COUNTY,
        () -> {
          for (PotPositions pot : positions.ofYear(YEAR)) {
            assertEquals(3, pot.lines().size());
            assertFalse(pot.spending().isZero());
            pot.lines().forEach(line -> compare(pot.pot(), line));
          }
        });
  }

  private void compare(Pot pot, Position line) {
    String home = line.community().code();
    assertEquals(line.spending(), sum(home, filter(pot, null, null, ANY)).fund());
    for (Destination place : Destination.values()) {
      assertEquals(line.amounts(place), sum(home, filter(pot, null, place, ANY)));
    }
  }

  @Test
  void monthsAddUpToTheYear() {
    acting.run(
        "test",
        COUNTY,
        () -> {
          CommunityYear year = positions.ofCommunity(HOME, Pot.RESIDENT, YEAR);
          List<CommunityYear.Stand> course = year.course();
          assertEquals(year.position().spending(), course.get(course.size() - 1).cumulated());
          assertEquals(
              charges.choice(HOME, Pot.RESIDENT, YEAR).months(),
              year.months().stream().map(MonthLine::month).toList());
          for (MonthLine line : year.months()) {
            Amounts sum = sum(HOME, filter(Pot.RESIDENT, line.month(), null, ANY));
            assertEquals(line.spending(), sum.fund());
            assertEquals(line.visits(), sum.visits());
          }
        });
  }

  @Test
  void institutionIsFoundByItsCode() {
    acting.run(
        "test",
        COUNTY,
        () -> {
          List<AwayStore.Earner> earners = charges.away(HOME, Pot.RESIDENT, YEAR, 10);
          assertEquals(10, earners.size());
          for (AwayStore.Earner earner : earners) {
            Optional<String> code = Optional.of(earner.code());
            assertEquals(
                earner.amounts(), sum(HOME, filter(Pot.RESIDENT, null, Destination.AWAY, code)));
          }
        });
  }

  @Test
  void searchFindsNamesAndNumbersAndTakesNoPatterns() {
    acting.run(
        "test",
        COUNTY,
        () -> {
          ChargeLine any = page(Sort.DATE, 0, 1).lines().get(0);
          String name = any.institution().name();
          List<ChargeLine> named = find(name.substring(1, 4)).lines();
          assertFalse(named.isEmpty());
          named.forEach(
              line -> assertTrue(line.institution().name().contains(name.substring(1, 4))));
          find(any.settlement())
              .lines()
              .forEach(line -> assertEquals(any.settlement(), line.settlement()));
          assertEquals(0, find("%").count());
          assertEquals(0, find("_").count());
        });
  }

  @Test
  void pagesHaveEachLineOnceInTheirOrder() {
    acting.run(
        "test",
        COUNTY,
        () -> {
          pages(Sort.DATE, Comparator.comparing(ChargeLine::serviceDate));
          pages(Sort.FUND, Comparator.comparing(line -> line.amounts().fund()));
          pages(Sort.FEE, Comparator.comparing(line -> line.amounts().fee()));
        });
  }

  private void pages(Sort sort, Comparator<ChargeLine> ascending) {
    ChargeList whole = page(sort, 0, 1);
    List<ChargeLine> lines = new ArrayList<>();
    for (int first = 0; first < whole.count(); first += 100) {
      lines.addAll(page(sort, first, 100).lines());
    }
    assertEquals(whole.count(), lines.size());
    assertEquals(lines.size(), new HashSet<>(lines).size(), "each once");
    assertEquals(lines.stream().sorted(ascending.reversed()).toList(), lines);
    assertEquals(
        whole.sum().fund(),
        Money.total(lines.stream().map(line -> line.amounts().fund()).toList()));
  }

  private ChargeList page(Sort sort, int first, int size) {
    return charges.find(
        HOME, filter(Pot.RESIDENT, null, null, ANY), new ChargeStore.Page(first, size, sort));
  }

  private ChargeList find(String text) {
    return charges.find(
        HOME,
        filter(Pot.RESIDENT, null, null, Optional.of(text)),
        new ChargeStore.Page(0, 100, Sort.DATE));
  }

  private Amounts sum(String home, ChargeFilter filter) {
    return charges.find(home, filter, new ChargeStore.Page(0, 1, Sort.DATE)).sum();
  }

  private static ChargeFilter filter(
      Pot pot, YearMonth month, Destination place, Optional<String> text) {
    return new ChargeFilter(
        pot, YEAR, Optional.ofNullable(month), Optional.ofNullable(place), text);
  }
}
