package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/**
 * 两册不符: on these days the contract of a person leads to one community and the designation to
 * another (A9).
 *
 * @param pot the pot of the designation, which insures the person on these days
 * @param range the days
 * @param contract the key of the community of the contract
 * @param designation the key of the community of the designated institution
 */
public record Contradiction(Pot pot, DateRange range, int contract, int designation) {
  /** The contradictions of a person, by pot and time. */
  static List<Contradiction> between(Evidence evidence, Claims claims) {
    List<Contradiction> found = new ArrayList<>();
    List<Claim> contracts = effective(claims.byContract(evidence));
    for (Pot pot : Pot.values()) {
      List<Claim> designations = effective(claims.byDesignation(evidence, pot));
      for (DateRange insured : insured(evidence, pot)) {
        for (Claim contract : contracts) {
          for (Claim designation : designations) {
            found.addAll(compare(pot, insured, contract, designation));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Contradiction::pot).thenComparing(Contradiction::range));
    return found;
  }

  private static List<Contradiction> compare(
      Pot pot, DateRange insured, Claim contract, Claim designation) {
    int signed = contract.home().community();
    int designated = designation.home().community();
    return signed == designated
        ? List.of()
        : insured
            .intersection(contract.range())
            .flatMap(days -> days.intersection(designation.range()))
            .map(days -> new Contradiction(pot, days, signed, designated))
            .stream()
            .toList();
  }

  /** The days of each claim that no stronger one has. */
  private static List<Claim> effective(List<Claim> claims) {
    List<Claim> effective = new ArrayList<>();
    for (Claim claim : claims) {
      List<DateRange> open = List.of(claim.range());
      for (Claim stronger : List.copyOf(effective)) {
        open = open.stream().flatMap(days -> days.minus(stronger.range()).stream()).toList();
      }
      open.forEach(days -> effective.add(new Claim(days, claim.home())));
    }
    return effective;
  }

  /** The days insured in a pot, each once. */
  private static List<DateRange> insured(Evidence evidence, Pot pot) {
    List<DateRange> days = new ArrayList<>();
    for (InsuredPeriod period : evidence.person().insured()) {
      if (period.pot() == pot) {
        List<DateRange> fresh = List.of(period.range());
        for (DateRange known : days) {
          fresh = fresh.stream().flatMap(part -> part.minus(known).stream()).toList();
        }
        days.addAll(fresh);
      }
    }
    return days;
  }
}
