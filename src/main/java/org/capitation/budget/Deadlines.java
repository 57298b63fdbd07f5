package org.capitation.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.capitation.value.Citation;
import org.capitation.value.Unfit;

/**
 * 办理期限: how many calendar days somebody has for what waits for them. Nothing becomes void after
 * them: what is late is shown as late.
 *
 * @param basis the document that says so
 * @param sign from when a paper reached somebody until it is signed, 1 to 366
 * @param receipt from a notice until it is confirmed, 1 to 366
 * @param pay from the end of a month until it is paid, 1 to 366
 */
public record Deadlines(Citation basis, OptionalInt sign, OptionalInt receipt, OptionalInt pay) {
  /** The most days. */
  public static final int MOST = 366;

  /** No deadlines. */
  public static final Deadlines NONE =
      new Deadlines(
          new Citation("", ""), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public Deadlines {
    refuseOutside(sign);
    refuseOutside(receipt);
    refuseOutside(pay);
  }

  private static void refuseOutside(OptionalInt days) {
    if (days.isPresent() && (days.getAsInt() < 1 || days.getAsInt() > MOST)) {
      throw new Unfit("number", 1, MOST, days.getAsInt());
    }
  }

  /** The last day to sign what reached somebody on a day. */
  public Optional<LocalDate> toSign(LocalDate since) {
    return after(since, sign);
  }

  /** The last day to confirm a notice of a day. */
  public Optional<LocalDate> toConfirm(LocalDate since) {
    return after(since, receipt);
  }

  /** The last day to pay a month. */
  public Optional<LocalDate> toPay(YearMonth month) {
    return after(month.atEndOfMonth(), pay);
  }

  private static Optional<LocalDate> after(LocalDate day, OptionalInt days) {
    return days.isPresent() ? Optional.of(day.plusDays(days.getAsInt())) : Optional.empty();
  }
}
