package org.capitation.budget.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.MemberMonths;
import org.capitation.budget.Claimant;
import org.capitation.budget.History;
import org.capitation.budget.Members;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.registry.Community;

/**
 * 分配对象的数据: the communities with their people and what these used last year.
 *
 * @param communities the communities
 * @param counted their people
 * @param unitsPerYear how many units a person has who is there all year
 * @param past what they used last year
 */
record Claimants(List<Community> communities, MemberMonths counted, int unitsPerYear, Past past) {
  /**
   * 上年使用.
   *
   * @param totals what was charged in it
   * @param opening what was used before the county began with us (L18)
   */
  record Past(Totals totals, OpeningSums opening) {
    boolean isKnown() {
      return !totals.lines().isEmpty() || !opening.isEmpty();
    }

    Amounts of(int community) {
      return totals
          .charged(line -> line.account().home() == community)
          .plus(opening.before(community));
    }

    Amounts nobodys() {
      return totals.sum(line -> line.account().reason() == Reason.UNATTRIBUTED);
    }
  }

  /** Each community, and the line of the unattributed at the end. */
  List<Claimant> list() {
    List<Claimant> claimants = new ArrayList<>();
    for (Community c : communities) {
      claimants.add(new Claimant(c.id(), c.code(), members(c.id()), history(past.of(c.id()))));
    }
    claimants.add(
        new Claimant(
            Community.NONE,
            Claimant.UNATTRIBUTED,
            members(Community.NONE),
            history(past.nobodys())));
    return claimants;
  }

  private Members members(int community) {
    Map<Members.Kind, Long> units = new HashMap<>();
    counted
        .cells()
        .forEach(
            (cell, count) -> {
              if (cell.community() == community) {
                units.merge(new Members.Kind(cell.cell(), cell.signed()), count, Math::addExact);
              }
            });
    return new Members(unitsPerYear, units);
  }

  private Optional<History> history(Amounts used) {
    return past.isKnown()
        ? Optional.of(new History.Counted(used.fund(), used.visits(), used.fee()))
        : Optional.empty();
  }
}
