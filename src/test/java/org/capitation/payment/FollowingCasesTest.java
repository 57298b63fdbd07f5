package org.capitation.payment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.ByMembers;
import org.capitation.budget.Followed;
import org.capitation.budget.Following;
import org.capitation.budget.Headcount;
import org.capitation.budget.PerHead;
import org.capitation.budget.Rate;
import org.capitation.budget.Regime;
import org.capitation.budget.Switching;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two years of budgets whose money follows people, month by month: P03 and P04. */
class FollowingCasesTest {
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final Map<String, Integer> KEYS = Map.of("未归属", 0, "甲", 1, "乙", 2);
  private static final Counting MONTHLY = new Counting.Monthly(15);

  @TestFactory
  Stream<DynamicTest> P14_a_fixed_rate_by_months() {
    return CaseFile.tests(
        "P03",
        file -> {
          Rate rate = Rate.of(file.rows("办法").get(0).money("按年标准"));
          Regime regime = new Regime.FixedRate(PerHead.everybody(rate));
          BudgetTerms terms = MovingPeople.terms("0.00", regime, Switching.MONTHLY);
          check(file, new Rule(terms, MONTHLY), List.of("甲", "乙"));
        });
  }

  @TestFactory
  Stream<DynamicTest> P15_a_fixed_total_by_days() {
    return CaseFile.tests(
        "P04",
        file -> {
          Regime regime = new Regime.FixedTotal(new ByMembers());
          String total = file.rows("办法").get(0).money("总额").toString();
          BudgetTerms terms = MovingPeople.terms(total, regime, Switching.DAILY);
          check(file, new Rule(terms, new Counting.Daily()), List.of("甲", "乙", "未归属"));
        });
  }

  /** What is paid by. */
  private record Rule(BudgetTerms terms, Counting counting) {
    Following.Found with(Map<String, long[]> people, long version) {
      Map<MemberMonths.Cell, Long> cells = new HashMap<>();
      counting
          .days(YEAR)
          .forEach(
              (month, days) ->
                  people.forEach(
                      (name, count) ->
                          cells.put(
                              cell(month, KEYS.get(name)),
                              count[month.getMonthValue() - 1] * days.days())));
      Map<Integer, String> communities = new LinkedHashMap<>();
      communities.put(1, "C01");
      communities.put(2, "C02");
      Headcount now = new Headcount(YEAR, counting, communities, new MemberMonths(cells));
      return new Following.Found(
          new Followed(terms, 1, now.claimants(12), now), version, Division.NONE);
    }

    private static MemberMonths.Cell cell(YearMonth month, int community) {
      return new MemberMonths.Cell(month, Pot.RESIDENT, community, false, "");
    }
  }

  private static void check(CaseFile file, Rule rule, List<String> names) {
    Map<String, long[]> people = new LinkedHashMap<>();
    for (String name : names) {
      long[] months = new long[12];
      Arrays.fill(months, file.rows("人数").get(0).count(name));
      people.put(name, months);
    }
    List<MemberParts> parts = new ArrayList<>();
    Map<String, List<Payment>> payments = new HashMap<>();
    Optional<PaidMembers> paid = Optional.empty();
    for (Row row : file.rows("拨付")) {
      move(row, people);
      MemberParts due = MemberParts.of(rule.with(people, row.number()), row.number() + 1, paid);
      paid = Optional.of(due.paid());
      parts.add(due);
      names.forEach(name -> pay(payments, name, due));
    }
    file.each("拨付", row -> expect(row, names, parts.get(row.number()), payments));
    file.each("全年", row -> names.forEach(name -> row.expect(name, year(payments.get(name)))));
  }

  private static void move(Row row, Map<String, long[]> people) {
    String from = row.text("从");
    String to = row.text("到");
    long count = row.count("人数");
    for (int month = (int) row.count("自"); count > 0 && month <= 12; month++) {
      people.get(from)[month - 1] -= count;
      people.get(to)[month - 1] += count;
    }
  }

  private static void pay(Map<String, List<Payment>> payments, String name, MemberParts due) {
    List<Payment> former = payments.computeIfAbsent(name, key -> new ArrayList<>());
    YearOfPayments before =
        YearOfPayments.NEW.plus(former.stream().reduce(Payment.ZERO, Payment::plus));
    PaymentMonth month =
        Given.earned(former.size() + 1, "0.00", "0.00").following(due.part(KEYS.get(name)));
    PaymentRule rule = Given.rule(Given.prepaid(Given.EQUAL, Ratio.ONE), "0");
    former.add(rule.statement(before, month).payment());
  }

  private static void expect(
      Row row, List<String> names, MemberParts due, Map<String, List<Payment>> payments) {
    Money sum = Money.ZERO;
    for (String name : names) {
      Money adjustment = due.part(KEYS.get(name)).adjustment();
      sum = sum.plus(adjustment);
      if (KEYS.get(name) != 0) {
        row.expect(name + " 份额", payments.get(name).get(row.number()).allotted());
        row.expect(name + " 调整", adjustment);
      }
    }
    row.expect("调整合计", sum);
  }

  private static Money year(List<Payment> months) {
    return Money.total(months.stream().map(Payment::allotted).toList());
  }
}
