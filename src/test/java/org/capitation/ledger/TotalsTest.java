package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.capitation.Seeds;
import org.capitation.attribution.Home;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Provider;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static final ChargingRule RULE =
      ResidentRule.during(
          new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 1)),
          YearMonth.of(2025, 2),
          YearMonth.of(2025, 3));

  @Test
  void L5_accepted_is_charged_and_excluded_and_not_chargeable() {
    Seeds.each(
        100,
        random -> {
          List<Entry> entries = entries(random);
          Totals totals = totals(entries);
          Amounts accepted =
              entries.stream().map(Entry::amounts).reduce(Amounts.ZERO, Amounts::plus);
          assertEquals(accepted, totals.sum(line -> true));
          assertEquals(
              accepted,
              Arrays.stream(Disposition.values())
                  .map(d -> totals.sum(line -> line.account().disposition() == d))
                  .reduce(Amounts.ZERO, Amounts::plus));
        });
  }

  @Test
  void L9_home_and_provider_ledger_have_the_sum_of_what_is_charged() {
    Seeds.each(
        100,
        random -> {
          Totals totals = totals(entries(random));
          Amounts charged = totals.charged(line -> true);
          assertEquals(
              charged,
              sum(IntStream.range(1, 4), c -> totals.charged(l -> l.account().home() == c)),
              "charged is always somebody's");
          assertEquals(
              charged,
              sum(IntStream.range(0, 4), c -> totals.charged(l -> l.account().provider() == c)));
          assertEquals(
              charged,
              Arrays.stream(Category.values())
                  .map(c -> totals.charged(line -> line.account().category() == c))
                  .reduce(Amounts.ZERO, Amounts::plus));
        });
  }

  @Test
  void L2_signed_and_unsigned_make_what_a_community_bears() {
    Seeds.each(
        100,
        random -> {
          Totals totals = totals(entries(random));
          for (int c = 0; c < 4; c++) {
            int home = c;
            Amounts signed = totals.sum(l -> l.account().home() == home && l.account().signed());
            Amounts rest = totals.sum(l -> l.account().home() == home && !l.account().signed());
            assertEquals(totals.sum(l -> l.account().home() == home), signed.plus(rest));
            assertTrue(home != 0 || signed.isZero(), "nobody's are unsigned");
          }
        });
  }

  @Test
  void the_order_of_the_entries_makes_no_difference() {
    Seeds.each(
        50,
        random -> {
          List<Entry> entries = entries(random);
          Map<Totals.Line, Amounts> forward = totals(entries).lines();
          Collections.reverse(entries);
          assertEquals(forward, totals(entries).lines());
        });
  }

  @Test
  void sums_of_parts_roll_up_to_the_sum_of_all() {
    Seeds.each(
        50,
        random -> {
          List<Entry> entries = entries(random);
          int half = entries.size() / 2;
          Totals rolledUp = totals(entries.subList(0, half));
          totals(entries.subList(half, entries.size())).lines().forEach(rolledUp::add);
          assertEquals(totals(entries).lines(), rolledUp.lines());
        });
  }

  @Test
  void L7_whatever_is_reversed_comes_to_nothing() {
    Seeds.each(
        50,
        random -> {
          List<Entry> entries = entries(random);
          Totals totals = totals(entries);
          YearMonth later = YearMonth.of(2026, 6);
          entries.forEach(entry -> totals.add(entry.reversedIn(later)));
          assertTrue(totals.sum(line -> true).isZero());
          assertTrue(totals.charged(line -> line.account().home() == 1).isZero());
          assertEquals(
              totals(entries).sum(line -> true).negated(),
              totals.sum(line -> line.month().equals(later)),
              "in its own month, the earlier ones stay as they were");
        });
  }

  @Test
  void L7_a_reversal_keeps_the_account_and_turns_all_amounts() {
    Entry charge =
        RULE.charge(
            new VisitBuilder().build(),
            Patient.of(Optional.of(Home.UNATTRIBUTED)),
            new Provider(1, 1, InstitutionClass.HOSPITAL, Place.COUNTY));
    assertEquals(
        new Entry.Reversal(
            charge.account(),
            YearMonth.of(2025, 9),
            new Amounts(-1, Money.ofYuan("-80.00"), Money.ofYuan("-50.00")),
            ResidentRule.VERSION),
        charge.reversedIn(YearMonth.of(2025, 9)));
  }

  @Test
  void nothing_is_charged_where_nothing_fits() {
    Totals totals = new Totals();
    assertEquals(Amounts.ZERO, totals.charged(line -> true));
    assertEquals(Map.of(), totals.lines());
    assertThrows(UnsupportedOperationException.class, () -> totals.lines().clear());
  }

  private static Amounts sum(IntStream communities, IntFunction<Amounts> amounts) {
    return communities.mapToObj(amounts).reduce(Amounts.ZERO, Amounts::plus);
  }

  private static Totals totals(List<Entry> entries) {
    Totals totals = new Totals();
    entries.forEach(totals::add);
    return totals;
  }

  /** Charges of random visits, a third of them refunded later. */
  private static List<Entry> entries(SplittableRandom random) {
    List<Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      Provider provider = provider(random);
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
      VisitBuilder visit =
          new VisitBuilder()
              .medicalType(List.of("1401", "99", "11", "11", "11").get(random.nextInt(5)))
              .fund(Money.ofFen(random.nextLong(3) * random.nextLong(100_000)).toString())
              .begun(day.minusDays(random.nextInt(40)).toString())
              .settled(day + "T10:00");
      Entry.Charge charge =
          RULE.charge(
              random.nextInt(5) == 0 ? visit.paper().build() : visit.build(),
              patient(random),
              provider);
      entries.add(charge);
      if (random.nextInt(3) == 0) {
        Visit refund = visit.original("S").settled(day.plusDays(20) + "T10:00").build();
        entries.add(
            RULE.refund(refund, Optional.of(charge).filter(c -> random.nextBoolean()), provider));
      }
    }
    return entries;
  }

  private static Provider provider(SplittableRandom random) {
    Place place = Place.values()[random.nextInt(3)];
    return new Provider(1, random.nextInt(4), InstitutionClass.values()[random.nextInt(3)], place);
  }

  private static Patient patient(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> Patient.UNKNOWN;
      case 1 -> Patient.of(Optional.empty());
      case 2 -> Patient.of(Optional.of(Home.UNATTRIBUTED));
      default ->
          Patient.of(
              Optional.of(
                  new Home(
                      random.nextInt(1, 4),
                      org.capitation.attribution.Reason.values()[random.nextInt(3)],
                      random.nextInt(2))));
    };
  }
}
