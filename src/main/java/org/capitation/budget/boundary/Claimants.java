package org.capitation.budget.boundary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.MemberMonths;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Claimant;
import org.capitation.budget.History;
import org.capitation.budget.Members;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.policy.Pack;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;

/**
 * 分配对象的数据: the communities with their people and what these used last year.
 *
 * @param communities the communities
 * @param counted their people
 * @param past the totals of last year
 */
record Claimants(List<Community> communities, Counted counted, Totals past) {
  /** 计数: people, and how many units of them make a year. */
  record Counted(MemberMonths units, int unitsPerYear) {}

  /** The people of a year, or of the day of the notice (B8). */
  static Counted count(AttributionIndex index, Pack pack, BudgetYear year, Budget.Stage stage) {
    BudgetTerms.Days days = pack.terms().budget().days();
    Pot pot = pack.heading().pot();
    if (stage == Budget.Stage.NOTICE) {
      LocalDate day = days.notice().orElse(year.range().from());
      List<YearMonth> month = List.of(YearMonth.from(day));
      return new Counted(MemberMonths.count(index, pot, month, day.getDayOfMonth()), 1);
    }
    MemberMonths units = MemberMonths.count(index, pot, year.months(), days.snapshot());
    return new Counted(units, year.months().size());
  }

  /** Each community, and the line of the unattributed at the end. */
  List<Claimant> list() {
    List<Claimant> claimants = new ArrayList<>();
    for (Community c : communities) {
      Amounts used = past.charged(line -> line.account().home() == c.id());
      claimants.add(claimant(c.id(), c.code(), used));
    }
    Amounts nobodys = past.sum(line -> line.account().reason() == Reason.UNATTRIBUTED);
    claimants.add(claimant(Community.NONE, Claimant.UNATTRIBUTED, nobodys));
    return claimants;
  }

  private Claimant claimant(int community, String code, Amounts used) {
    Predicate<MemberMonths.Cell> own = cell -> cell.community() == community;
    Members members =
        Members.of(
            counted.unitsPerYear(),
            counted.units().sum(own.and(MemberMonths.Cell::signed)),
            counted.units().sum(own.and(cell -> !cell.signed())));
    Optional<History> history =
        past.lines().isEmpty()
            ? Optional.empty()
            : Optional.of(new History.Counted(used.fund(), used.visits(), used.fee()));
    return new Claimant(community, code, members, history);
  }
}
