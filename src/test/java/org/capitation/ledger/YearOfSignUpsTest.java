package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.capitation.Seeds;
import org.capitation.attribution.Attribution;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.AttributionIndex.Held;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.Move;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/**
 * A year of sign-ups, told late and corrected, while visits come in and months are closed: applied
 * one by one they come to the same as the final state at once, but for what is listed (L12).
 */
class YearOfSignUpsTest {
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);

  @Test
  void L12_ten_thousand_persons_one_by_one_as_all_at_once() {
    Seeds.only(20251231, random -> new Life(10_000, 400, random).live());
  }

  @Test
  void L12_small_counties_where_everybody_changes_again_and_again() {
    Seeds.each(20, random -> new Life(40, 30, random).live());
  }

  /** A county over the year. */
  private static final class Life {
    private final SplittableRandom random;
    private final SignedUpCounty county;
    private final int changesAMonth;
    private final MovingBooks books = new MovingBooks();
    private final List<String> refundable = new ArrayList<>();
    private final Map<Integer, List<Attribution>> homes = new HashMap<>();
    private AttributionIndex index;
    private long version = 1;
    private long memberDays;
    private int settlements;

    Life(int persons, int changesAMonth, SplittableRandom random) {
      this.random = random;
      this.changesAMonth = changesAMonth;
      county = new SignedUpCounty(persons, random);
      index = built();
      memberDays = memberDays();
    }

    void live() {
      for (YearMonth month : YEAR.months()) {
        for (int i = 0; i < changesAMonth; i++) {
          LocalDate today = month.atDay(1 + i * month.lengthOfMonth() / changesAMonth);
          for (int person : county.change(today)) {
            change(person);
          }
          visits(county.persons() / 20 + 1, today);
        }
        assertEquals(memberDays, memberDays(), "member-days after " + month);
        if (month.getMonthValue() > 1) {
          books.close(month.minusMonths(1));
        }
      }
      asAllAtOnce();
    }

    private AttributionIndex built() {
      AttributionIndex.Builder builder = new AttributionIndex.Builder();
      for (int person = 0; person < county.persons(); person++) {
        homes.put(person, county.homes(person));
        builder.add(person, homes.get(person));
      }
      return builder.build(version);
    }

    private long memberDays() {
      return MemberMonths.count(index, Pot.RESIDENT, YEAR, new Counting.Daily(), Division.NONE)
          .sum(cell -> true);
    }

    private void change(int person) {
      List<Attribution> now = county.homes(person);
      List<Attribution> was = homes.put(person, now);
      assertTrue(index.agrees(person, was));
      assertInOnePlace(was, now);
      index = index.with(++version, new TreeMap<>(Map.of((long) person, new Held(version, now))));
      books.move(person, Move.between(person, was, now));
    }

    /** In one place at a time, and on as many days as before. */
    private static void assertInOnePlace(List<Attribution> was, List<Attribution> now) {
      for (int i = 1; i < now.size(); i++) {
        DateRange before = now.get(i - 1).range();
        assertFalse(now.get(i).range().from().isBefore(before.to()), "twice in " + before);
      }
      assertEquals(days(was), days(now));
    }

    private static long days(List<Attribution> homes) {
      return homes.stream().mapToLong(a -> a.range().days()).sum();
    }

    private void visits(int most, LocalDate today) {
      for (int i = random.nextInt(most + 1) / 10 + 1; i > 0; i--) {
        int person = random.nextInt(county.persons());
        boolean refund = !refundable.isEmpty() && random.nextInt(8) == 0;
        String original = refund ? refundable.remove(random.nextInt(refundable.size())) : null;
        LocalDate settled = today.minusDays(random.nextInt(20));
        Visit visit = visit("S" + settlements++, original, settled);
        int patient = refund ? books.patients().get(original) : person;
        books.post(patient, new Incoming(visit, patient(patient, visit), provider()));
        if (!refund) {
          refundable.add(visit.settlement());
        }
      }
    }

    private Visit visit(String settlement, String original, LocalDate settled) {
      Money yuan = Money.ofFen(random.nextLong(1, 10_000));
      Amounts amounts = new Amounts(1, yuan, yuan);
      return new Visit(
          settlement,
          original,
          settled.atStartOfDay(),
          Pot.RESIDENT,
          new Care(random.nextInt(9) == 0 ? "14" : "11", null, false),
          random.nextInt(10) == 0,
          settled.minusDays(random.nextInt(60)),
          settled.atTime(9, 0),
          original == null ? amounts : amounts.negated());
    }

    private Provider provider() {
      return RandomRecords.PROVIDERS.get(random.nextInt(RandomRecords.PROVIDERS.size()));
    }

    private Patient patient(int person, Visit visit) {
      return Patient.of(index.at(index.number(person), Pot.RESIDENT, books.day(visit)));
    }

    /** All records booked once more, on whose everybody is in the end. */
    private void asAllAtOnce() {
      index = built();
      ChargingRule open = RandomRecords.rule(new TermsBuilder(), new AccountingCalendar(Set.of()));
      Map<LedgerAccount, Amounts> nets = books.nets();
      Set<String> differing = new HashSet<>();
      Map<LedgerAccount, Amounts> expected = new HashMap<>();
      for (String settlement : books.patients().keySet()) {
        Incoming record = books.record(settlement);
        Visit visit = record.visit();
        String root = visit.refund() ? visit.original() : settlement;
        LedgerAccount right = right(open, root);
        LedgerAccount stands = books.booked(settlement).standing().orElseThrow().account();
        if (!right.equals(stands)) {
          differing.add(root);
          assertEquals(right, books.left().get(root), "listed with where it belongs");
          nets.merge(stands, visit.amounts().negated(), Amounts::plus);
          nets.merge(right, visit.amounts(), Amounts::plus);
        }
        expected.merge(right, visit.amounts(), Amounts::plus);
      }
      nets.values().removeIf(Amounts::isZero);
      expected.values().removeIf(Amounts::isZero);
      assertEquals(expected, nets, "net by account, once what is listed is set right");
      assertEquals(books.left().keySet(), differing, "what differs is what is listed");
      assertTrue(books.moved() > 10, "visits were moved: " + books.moved());
      assertTrue(county.persons() < 1_000 || differing.size() > 10, "some stay");
    }

    private LedgerAccount right(ChargingRule rule, String settlement) {
      Incoming record = books.record(settlement);
      int person = books.patients().get(settlement);
      return rule.charge(record.visit(), patient(person, record.visit()), record.provider())
          .account();
    }
  }
}
