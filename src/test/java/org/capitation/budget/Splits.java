package org.capitation.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.attribution.Ages;
import org.capitation.attribution.Cells;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;

/** 试分: terms, claimants and budgets as tests write them. */
final class Splits {
  static final Citation BASIS = new Citation("云栖医保〔2024〕31号", "第八条");
  static final Method BY_MEMBERS = new ByMembers();

  /** The young and those of 60 and more. */
  static final Cells OLD_AND_YOUNG =
      new Cells(List.of(), List.of(cell("old", 60, Ages.NO_END), cell("young", 0, 59)));

  private Splits() {}

  static Cells.Row cell(String name, int from, int to) {
    return new Cells.Row(name, new Ages(from, to), null, null, null);
  }

  /** The whole total, without a reserve, split by a method. */
  static BudgetTerms terms(String total, Method method) {
    return terms(total, "0%", new Regime.FixedTotal(method));
  }

  static BudgetTerms terms(String total, String reserve, Regime regime, Objective... objectives) {
    return new BudgetTerms(
        BASIS,
        new BudgetTerms.Resources(
            new Total.HandedDown(yuan(total)),
            new Outpatient.Whole(),
            new Reserve.Share(Ratio.ofPercent(reserve))),
        regime,
        Stream.of(objectives).map(Objective::terms).toList(),
        Optional.empty(),
        Switching.ANNUAL);
  }

  /** An adjustment of one community. */
  record Objective(String code, String amount) {
    BudgetTerms.Objective terms() {
      return new BudgetTerms.Objective(code, new Adjustment("客观因素", "云栖医保〔2025〕9号", yuan(amount)));
    }
  }

  static Budget split(BudgetTerms terms, List<Claimant> claimants) {
    return new BudgetRule(terms).allocate(Budget.Stage.YEAR_END, claimants);
  }

  static Budget split(BudgetTerms terms, Claimant... claimants) {
    return split(terms, List.of(claimants));
  }

  /** The communities C1, C2 … with so many member-months, none of them signed. */
  static List<Claimant> claimants(long... months) {
    List<Claimant> claimants = new ArrayList<>();
    for (long count : months) {
      int community = claimants.size() + 1;
      claimants.add(Claimant.of(community, "C" + community, Members.of(12, 0, count)));
    }
    return claimants;
  }

  static ByShares shares(String... codesAndPercents) {
    Map<String, Ratio> shares = new HashMap<>();
    for (int i = 0; i < codesAndPercents.length; i += 2) {
      shares.put(codesAndPercents[i], Ratio.ofPercent(codesAndPercents[i + 1]));
    }
    return new ByShares(shares);
  }

  static Money yuan(String amount) {
    return Money.ofYuan(amount.replace(",", ""));
  }

  static List<Money> yuans(String... amounts) {
    return Stream.of(amounts).map(Splits::yuan).toList();
  }

  static Money sum(Budget budget) {
    return Money.total(budget.lines().stream().map(Budget.Line::amount).toList());
  }

  static List<String> amounts(Budget budget) {
    return budget.lines().stream().map(line -> line.amount().toString()).toList();
  }

  static List<String> signed(Budget budget) {
    return budget.lines().stream().map(line -> line.signed().toString()).toList();
  }

  /** All steps: those of the whole and those of the lines. */
  static List<Step> steps(Budget budget) {
    return Stream.concat(
            budget.steps().stream(), budget.lines().stream().flatMap(l -> l.steps().stream()))
        .toList();
  }

  /** The one step with this end of its key. */
  static Step step(List<Step> steps, String key) {
    List<Step> found =
        steps.stream().filter(step -> step.key().equals("budget.step." + key)).toList();
    assertEquals(1, found.size(), () -> key + " in " + steps);
    return found.get(0);
  }

  static List<String> printed(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                "%s %s %s %s: %s"
                    .formatted(
                        step.rule(),
                        step.key().replace("budget.step.", ""),
                        step.arguments(),
                        step.formula(),
                        step.result()))
        .toList();
  }
}
