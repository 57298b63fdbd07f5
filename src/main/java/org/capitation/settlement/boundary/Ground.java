package org.capitation.settlement.boundary;

import java.util.List;
import java.util.Map;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.OpeningSums;
import org.capitation.payment.PaymentYears;
import org.capitation.policy.Pack;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.Correction;

/**
 * 清算依据: all that a settlement rests on beside what was spent.
 *
 * @param version its version; it holds while that of the county's frame is the same
 * @param county the county
 * @param pack the terms
 * @param budget the newest budget, as it was decided
 * @param communities the communities, in their order
 * @param openings what the county brought along
 * @param paid what was paid so far
 * @param corrections what was typed for the final accounts
 * @param assessments what is known of how well the communities did, by their keys
 */
record Ground(
    long version,
    County county,
    Pack pack,
    BudgetStore.Version budget,
    List<Community> communities,
    OpeningSums openings,
    PaymentYears paid,
    List<Correction> corrections,
    Map<Integer, Assessment> assessments) {
  /** The same with only the corrections for a paper. */
  Ground of(int number) {
    return new Ground(
        version,
        county,
        pack,
        budget,
        communities,
        openings,
        paid,
        corrections.stream().filter(one -> one.number() == number).toList(),
        assessments);
  }

  /** The name and version of the policy pack. */
  String policy() {
    return pack.heading().name() + " v" + pack.version();
  }
}
