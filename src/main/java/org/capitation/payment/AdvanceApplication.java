package org.capitation.payment;

import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 周转金申请: what is known when a community asks for an advance.
 *
 * @param paid the fund payments of the former years, the newest first
 * @param balance how many months the balance of the fund lasts
 * @param deficit the fund had a deficit or expects one
 */
public record AdvanceApplication(List<Money> paid, Quotient balance, boolean deficit) {
  /** Keeps the payments from being changed. */
  public AdvanceApplication {
    paid = List.copyOf(paid);
  }
}
