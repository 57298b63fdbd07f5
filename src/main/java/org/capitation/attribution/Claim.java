package org.capitation.attribution;

import java.util.ArrayList;
import java.util.List;
import org.capitation.value.DateRange;

/**
 * 归属主张: a criterion claims some days for a home.
 *
 * @param range the days claimed
 * @param home whose the person would be
 */
record Claim(DateRange range, Home home) {
  /**
   * The same days, signed with the team of a contract where there is one with this community (A1).
   *
   * @param contracts what the contracts claim
   */
  List<Claim> signedBy(List<Claim> contracts) {
    if (contracts.isEmpty()) {
      return List.of(this);
    }
    List<Claim> parts = new ArrayList<>();
    List<DateRange> unsigned = List.of(range);
    for (Claim contract : contracts) {
      if (contract.home.community() == home.community()) {
        List<DateRange> rest = new ArrayList<>();
        for (DateRange days : unsigned) {
          days.intersection(contract.range)
              .ifPresent(both -> parts.add(new Claim(both, home.with(contract.home.team()))));
          rest.addAll(days.minus(contract.range));
        }
        unsigned = rest;
      }
    }
    unsigned.forEach(days -> parts.add(new Claim(days, home)));
    return parts;
  }
}
