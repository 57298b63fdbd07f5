package org.capitation.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import org.capitation.payment.Sheet;
import org.capitation.registry.Pot;

/**
 * 拨付日程: a month that is to be paid or was paid of late.
 *
 * @param pot the pot
 * @param month the accounting month
 * @param due until when; nothing without a deadline
 * @param sheet its sheet; nothing before it is prepared
 */
public record PaymentDay(Pot pot, YearMonth month, Optional<LocalDate> due, Optional<Sheet> sheet) {
  /** What is due first comes first. */
  public static final Comparator<PaymentDay> DUE_FIRST =
      Comparator.comparing((PaymentDay day) -> day.due().orElse(LocalDate.MAX))
          .thenComparing(PaymentDay::month)
          .thenComparing(PaymentDay::pot);

  /** It is still to be paid with us: not what was decided elsewhere. */
  public boolean isOpen() {
    return sheet
        .filter(
            one -> one.standing().state() == Sheet.State.PAID || one.kind() == Sheet.Kind.DECIDED)
        .isEmpty();
  }

  /** It should have been paid by now. */
  public boolean isLate(LocalDate today) {
    return isOpen() && due.filter(today::isAfter).isPresent();
  }
}
