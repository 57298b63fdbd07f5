package org.capitation.ledger;

import java.time.YearMonth;
import java.util.List;
import org.capitation.registry.InstitutionClass;
import org.capitation.value.Money;

/**
 * 同类记录: what visits have in common that were booked alike; there are some thousands of them among
 * millions of visits.
 *
 * @param account the account of the first charge
 * @param disposition what becomes of them, as the books say beside the reason
 * @param month the accounting month
 * @param terms the number of the policy pack that the charge rests on, 0 for none
 * @param care what they were for
 * @param kind the class of the institution
 * @param paper they are paper reimbursements
 * @param visits 1, or -1 for refunds
 * @param corrected they are newer versions of records
 * @param illegible what nothing is to be made of, with something else in its place here
 */
public record Alike(
    LedgerAccount account,
    Disposition disposition,
    YearMonth month,
    long terms,
    Care care,
    InstitutionClass kind,
    boolean paper,
    int visits,
    boolean corrected,
    List<Difference.Part> illegible) {
  /** The account and month can be made out, whatever else cannot. */
  public boolean placed() {
    return illegible.stream().noneMatch(Difference.Part::place);
  }

  /** What one of them amounts to. */
  public Amounts amounts(Slip slip) {
    return new Amounts(visits, Money.ofFen(slip.fee()), Money.ofFen(slip.fund()));
  }

  /** The first charge of one of them. */
  public Entry charge(Slip slip) {
    return new Entry.Charge(account, month, amounts(slip), terms);
  }

  /** They are refunds. */
  public boolean refund() {
    return visits < 0;
  }
}
