package org.capitation.app.sample;

import java.util.List;

/**
 * 归属: where a person of the sample is at home on a day.
 *
 * <p>Only used to tilt how often people are seen and to size the budgets; the product decides for
 * itself with its own rule.
 */
final class Homes {

  private final Person person;
  private final List<Contract> contracts;

  Homes(Person person, List<Contract> contracts) {
    this.person = person;
    this.contracts = contracts;
  }

  /**
   * The community of the contract, else of the employer, else of the household, else of the
   * residence, else 0.
   */
  int on(int day, Cover cover) {
    for (Contract contract : contracts) {
      if (contract.on(day)) {
        return contract.doctor().community();
      }
    }
    if (cover.employer() != null) {
      return cover.employer().community();
    }
    int household = person.address().householdCommunity();
    boolean byResidence = !cover.kind().employee() && cover.kind() != PersonKind.NEWBORN;
    return household == 0 && byResidence ? residence() : household;
  }

  private int residence() {
    return Geography.TOWNSHIPS.get(person.address().residence()).community();
  }
}
