package org.capitation.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.attribution.Ages;
import org.capitation.attribution.Cells;
import org.capitation.attribution.Counting;
import org.capitation.attribution.MemberMonths;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetRule;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.ByCells;
import org.capitation.budget.ByMembers;
import org.capitation.budget.Claimant;
import org.capitation.budget.PerHead;
import org.capitation.budget.Rate;
import org.capitation.budget.Regime;
import org.capitation.budget.Switching;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

/** Money follows people: in whatever order they change and months are paid. */
class FollowingPropertiesTest {
  private static final int[] HOMES = {0, 1, 2, 3};
  private static final Cells CELLS =
      new Cells(
          List.of(),
          List.of(
              new Cells.Row("old", new Ages(60, Ages.NO_END), null, null, null),
              new Cells.Row("young", new Ages(0, 59), null, null, null)));

  /** A year of payments of all communities. */
  private static final class Course {
    final BudgetTerms terms;
    final Counting counting;
    final MovingPeople people;
    final List<Claimant> decided;
    final Map<Integer, YearOfPayments> years = new HashMap<>();
    Optional<PaidMembers> paid = Optional.empty();

    Course(SplittableRandom random, BudgetTerms terms) {
      this.terms = terms;
      people = new MovingPeople(random);
      counting =
          terms.switching() == Switching.DAILY
              ? new Counting.Daily()
              : new Counting.Monthly(random.nextInt(1, 32));
      decided = people.claimants(terms, counting);
      for (int home : HOMES) {
        years.put(home, YearOfPayments.NEW);
      }
    }

    MemberParts pay(int number, PaymentRule rule, SplittableRandom random) {
      MemberParts due = MemberParts.of(people.found(terms, counting, decided), number, paid);
      for (int home : HOMES) {
        String earned = String.valueOf(random.nextInt(0, 90_000));
        PaymentMonth month = Given.earned(number, "0.00", earned).following(due.part(home));
        MonthlyStatement statement = rule.statement(years.get(home), month);
        statement.steps().forEach(Formula::check);
        years.put(home, statement.after());
      }
      paid = Optional.of(due.paid());
      return due;
    }
  }

  @Test
  void P14_the_months_come_to_the_budget_by_the_people_whom_everybody_had() {
    Seeds.each(
        150,
        random -> {
          Course course = new Course(random, terms(random));
          PaymentRule rule = Given.rule(regime(random), "0");
          for (int number = 1; number <= 14; number++) {
            change(random, course.people);
            course.pay(number, rule, random);
          }
          Budget last =
              new BudgetRule(course.terms)
                  .allocate(
                      Budget.Stage.YEAR_END,
                      course.people.claimants(course.terms, course.counting));
          for (int home : HOMES) {
            assertEquals(last.of(home), course.years.get(home).sum().allotted(), "home " + home);
          }
        });
  }

  @Test
  void P15_adjustments_are_traced_to_the_fen_and_move_a_fixed_total_only() {
    Seeds.each(
        150,
        random -> {
          Course course = new Course(random, terms(random));
          PaymentRule rule = Given.rule(Given.PREPAID, "3");
          for (int number = 1; number <= 14; number++) {
            change(random, course.people);
            Optional<PaidMembers> before = course.paid;
            MemberParts due = course.pay(number, rule, random);
            List<Shift> shifts = course.people.shifts(due);
            before.ifPresent(paid -> checkShifts(paid, due, shifts));
            checkLines(due, due.explain(shifts));
          }
        });
  }

  /** The people that were paid for, and all shifts since, are the people of now. */
  private static void checkShifts(PaidMembers paid, MemberParts due, List<Shift> shifts) {
    Map<MemberMonths.Cell, Long> people = new HashMap<>(paid.members().cells());
    for (Shift shift : shifts) {
      add(people, shift.month(), shift.from(), -shift.units());
      add(people, shift.month(), shift.to(), shift.units());
    }
    people.values().removeIf(units -> units == 0);
    assertEquals(due.found().budget().now().until(paid.months()).cells(), people);
  }

  private static void add(
      Map<MemberMonths.Cell, Long> people, YearMonth month, Shift.Side side, long units) {
    if (side != null) {
      people.merge(
          new MemberMonths.Cell(month, Pot.RESIDENT, side.community(), side.signed(), side.cell()),
          units,
          Long::sum);
    }
  }

  private static void checkLines(MemberParts due, List<MemberAdjustment> lines) {
    Money all = Money.ZERO;
    for (int home : HOMES) {
      Money adjustment = due.part(home).adjustment();
      assertEquals(
          adjustment,
          Money.total(
              lines.stream()
                  .filter(line -> line.community() == home)
                  .map(MemberAdjustment::amount)
                  .toList()));
      all = all.plus(adjustment);
    }
    if (due.found().budget().terms().regime() instanceof Regime.FixedTotal) {
      assertEquals(Money.ZERO, all);
    }
    if (due.found().budget().terms().regime() instanceof Regime.FixedRate) {
      lines.stream()
          .filter(line -> line.shift().isEmpty())
          .forEach(rest -> assertTrue(Math.abs(rest.amount().fen()) <= lines.size(), "rounding"));
    }
  }

  private static void change(SplittableRandom random, MovingPeople people) {
    for (int times = random.nextInt(4); times > 0; times--) {
      people.change(random);
    }
  }

  private static BudgetTerms terms(SplittableRandom random) {
    String total = Money.ofFen(random.nextLong(1, 100_000_000)).toString();
    Switching switching = random.nextBoolean() ? Switching.MONTHLY : Switching.DAILY;
    return MovingPeople.terms(total, split(random), switching);
  }

  private static Regime split(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Regime.FixedTotal(new ByMembers());
      case 1 ->
          new Regime.FixedTotal(
              new ByCells(CELLS, Map.of("old", Ratio.of("1.7"), "young", Ratio.of("0.9"))));
      case 2 -> new Regime.FixedRate(PerHead.everybody(rate(random)));
      default ->
          new Regime.FixedRate(
              new PerHead(Optional.of(CELLS), Map.of("old", rate(random), "young", rate(random))));
    };
  }

  private static Rate rate(SplittableRandom random) {
    return Rate.of(Money.ofFen(random.nextLong(1, 200_000)));
  }

  private static org.capitation.payment.Regime regime(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Given.PREPAID;
      case 1 -> Given.prepaid(Given.EQUAL, Ratio.ofPercent("70"));
      default -> Given.QUOTA;
    };
  }
}
