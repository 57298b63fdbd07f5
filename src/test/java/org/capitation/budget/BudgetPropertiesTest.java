package org.capitation.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;

/** What holds of every budget, whatever the terms and the people. */
class BudgetPropertiesTest {
  private static final Money FEN = Money.ofFen(1);
  private static final int TIMES = 300;

  @Test
  void B8_B9_lines_and_residual_are_the_distributable_amount() {
    Seeds.each(
        TIMES,
        random -> {
          Budget budget = split(random);
          assertEquals(budget.frame().distributable(), Splits.sum(budget).plus(budget.residual()));
          assertEquals(
              budget.frame().total(), budget.frame().inpatient().plus(budget.frame().outpatient()));
          assertTrue(!budget.frame().distributable().isNegative(), budget::toString);
          assertTrue(!budget.frame().reserve().isNegative(), budget::toString);
        });
  }

  @Test
  void every_formula_comes_to_its_result() {
    Seeds.each(TIMES, random -> Splits.steps(split(random)).forEach(Formula::check));
  }

  @Test
  void B11_the_part_of_the_signed_is_within_the_line() {
    Seeds.each(
        TIMES,
        random -> {
          for (Budget.Line line : split(random).lines()) {
            assertEquals(line.amount(), line.signed().plus(line.unsigned()));
            long sign = Long.signum(line.amount().fen());
            assertTrue(line.signed().fen() * sign >= 0, line::toString);
            assertTrue(line.unsigned().fen() * sign >= 0, line::toString);
          }
        });
  }

  @Test
  void B4_the_order_of_the_claimants_moves_a_fen_at_most() {
    Seeds.each(
        TIMES,
        random -> {
          RandomSplit some = new RandomSplit(random);
          List<Claimant> claimants = some.claimants();
          BudgetTerms terms = some.terms();
          Budget before = Splits.split(terms, claimants);
          List<Claimant> mixed = new ArrayList<>(claimants);
          Collections.shuffle(mixed, new Random(random.nextLong()));
          Budget after = Splits.split(terms, mixed);
          assertEquals(before.frame(), after.frame());
          assertNear(before.residual(), after.residual(), 1);
          claimants.forEach(c -> assertNear(before.of(c.community()), after.of(c.community()), 1));
        });
  }

  @Test
  void B4_splitting_a_community_leaves_the_sum_of_budgets() {
    Seeds.each(
        TIMES,
        random -> {
          BudgetTerms terms = byPeople(random);
          List<Claimant> claimants = new RandomSplit(random).claimants();
          Claimant whole = claimants.get(0);
          List<Claimant> apart = new ArrayList<>(claimants.subList(1, claimants.size()));
          Map<Members.Kind, Long> left = new HashMap<>();
          Map<Members.Kind, Long> right = new HashMap<>();
          whole
              .members()
              .units()
              .forEach(
                  (kind, units) -> {
                    left.put(kind, random.nextLong(units + 1));
                    right.put(kind, units - left.get(kind));
                  });
          int units = whole.members().unitsPerYear();
          apart.add(Claimant.of(91, "L", new Members(units, left)));
          apart.add(Claimant.of(92, "R", new Members(units, right)));
          Budget before = Splits.split(terms, claimants);
          Budget after = Splits.split(terms, apart);
          assertEquals(Splits.sum(before), Splits.sum(after));
          assertNear(before.of(whole.community()), after.of(91).plus(after.of(92)), 2);
        });
  }

  @Test
  void B3_a_larger_weight_never_gets_less() {
    Seeds.each(
        TIMES,
        random -> {
          BudgetTerms terms = byPeople(random);
          List<Claimant> claimants = new RandomSplit(random).claimants();
          Weights weights = terms.regime().method().weights(claimants, Splits.BASIS);
          List<Budget.Line> lines = Splits.split(terms, claimants).lines();
          for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
              if (weights.each().get(i).line().compareTo(weights.each().get(j).line()) > 0) {
                assertTrue(
                    lines.get(i).amount().compareTo(lines.get(j).amount()) >= 0, lines::toString);
              }
            }
          }
        });
  }

  @Test
  void B3_one_who_has_more_people_than_before_never_gets_less_than_before() {
    Seeds.each(
        TIMES,
        random -> {
          BudgetTerms terms = byPeople(random);
          List<Claimant> claimants = new RandomSplit(random).claimants();
          Claimant first = claimants.get(0);
          Map<Members.Kind, Long> more = new HashMap<>(first.members().units());
          more.replaceAll((kind, units) -> units + random.nextInt(50));
          List<Claimant> grown = new ArrayList<>(claimants);
          grown.set(
              0,
              Claimant.of(
                  first.community(),
                  first.code(),
                  new Members(first.members().unitsPerYear(), more)));
          Money before = Splits.split(terms, claimants).of(first.community());
          Money after = Splits.split(terms, grown).of(first.community());
          assertTrue(after.compareTo(before) >= 0, before + " " + after);
        });
  }

  @Test
  void allocating_twice_is_the_same() {
    Seeds.each(
        200,
        random -> {
          RandomSplit some = new RandomSplit(random);
          List<Claimant> claimants = some.claimants();
          BudgetTerms terms = some.terms();
          assertEquals(Splits.split(terms, claimants), Splits.split(terms, claimants));
        });
  }

  private static Budget split(SplittableRandom random) {
    RandomSplit some = new RandomSplit(random);
    List<Claimant> claimants = some.claimants();
    return Splits.split(some.terms(), claimants);
  }

  /** Terms under which only the people count, and nothing is set aside. */
  private static BudgetTerms byPeople(SplittableRandom random) {
    Method method =
        random.nextBoolean()
            ? new ByMembers()
            : new ByCells(
                RandomSplit.THREE_AGES,
                Map.of("child", Ratio.of("0.75"), "adult", Ratio.ONE, "old", Ratio.of("2.5")));
    return Splits.terms(new RandomSplit(random).money().toString(), method);
  }

  private static void assertNear(Money expected, Money found, int fen) {
    Money distance = expected.minus(found);
    assertTrue(
        Math.abs(distance.fen()) <= fen * FEN.fen(), () -> expected + " is not near " + found);
  }
}
