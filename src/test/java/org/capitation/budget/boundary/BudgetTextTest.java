package org.capitation.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetRule;
import org.capitation.budget.Claimant;
import org.capitation.budget.Members;
import org.capitation.policy.BadPack;
import org.capitation.policy.BudgetScenario;
import org.capitation.policy.PackReader;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class BudgetTextTest {
  private static final String TERMS =
      """
      article: 第八条
      total: {handed-down: 100.00}
      reserve: 0%
      regime: fixed-total
      method: member-months
      """;
  private static final String PEOPLE =
      "- {code: C01, signed: 4, unsigned: 8}\n- {code: C02, signed: 12, unsigned: 0}\n";

  @Test
  void what_was_typed_is_split() {
    BudgetScenario scenario = read(new BudgetText(PEOPLE, TERMS));
    Budget budget =
        new BudgetRule(scenario.terms()).allocate(Budget.Stage.NOTICE, scenario.claimants());
    assertEquals(List.of(Money.ofYuan("50.00"), Money.ofYuan("50.00")), amounts(budget));
    assertEquals(PEOPLE, BudgetText.communities(budget));
  }

  @Test
  void cells_are_written_out_as_they_are_read() {
    Members members =
        new Members(1, Map.of(new Members.Kind("a", true), 1L, new Members.Kind("b", false), 2L));
    Budget budget =
        new Budget(
            Budget.Stage.NOTICE,
            new Budget.Frame(Money.ZERO, Money.ZERO, Money.ZERO),
            List.of(
                new Budget.Line(
                    new Claimant(1, "C01", members, Optional.empty()),
                    Money.ZERO,
                    Money.ZERO,
                    List.of())),
            Money.ZERO,
            List.of());
    assertEquals(
        "- {code: C01, cells: {a: {signed: 1, unsigned: 0}, b: {signed: 0, unsigned: 2}}}\n",
        BudgetText.communities(budget));
  }

  @Test
  void a_fault_is_told_with_the_line_of_its_own_part() {
    BudgetText people = new BudgetText(PEOPLE.replace("signed: 12", "signed: many"), TERMS);
    assertEquals(Optional.of(2), people.lineOfPart(faultOf(people)));
    BudgetText terms = new BudgetText(PEOPLE, TERMS.replace("0%", "101%"));
    assertEquals(Optional.of(3), terms.lineOfPart(faultOf(terms)));
    assertEquals(Optional.empty(), terms.lineOfPart(1));
  }

  private static int faultOf(BudgetText text) {
    return assertThrows(BadPack.class, () -> read(text)).faults().get(0).line();
  }

  private static BudgetScenario read(BudgetText text) {
    return PackReader.budgetScenario(text.of("390", 2025, 12), name -> Optional.empty());
  }

  private static List<Money> amounts(Budget budget) {
    return budget.lines().stream().map(Budget.Line::amount).toList();
  }
}
