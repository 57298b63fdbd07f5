package org.capitation.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Step;

/**
 * 显示格式: how figures and dates are written for people, the same in every language.
 *
 * <p>A minus is the ASCII sign, so that a copied cell stays a number. Rounding here is for the eye
 * only; nothing computes with the result.
 */
public final class Display {
  /** 无: not applicable or no data, as against a true zero. */
  public static final String NOTHING = "—";

  private static final int WAN_IN_FEN_DIGITS = 6;
  private static final int SHOWN_DECIMALS = 2;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Display() {}

  /** Yuan with separators and two decimals: {@code -1,234.50}. */
  public static String yuan(Money amount) {
    return amount == null ? NOTHING : Figures.of(amount.yuan());
  }

  /** Ten thousand yuan, two decimals, half up. */
  public static String wan(Money amount) {
    return amount == null
        ? NOTHING
        : Figures.of(rounded(BigDecimal.valueOf(amount.fen(), WAN_IN_FEN_DIGITS), SHOWN_DECIMALS));
  }

  /** A count with separators. */
  public static String count(long count) {
    return Figures.of(count);
  }

  /** A per cent figure with one decimal. */
  public static String percent(Ratio ratio) {
    return ratio == null ? NOTHING : percent(ratio, 1);
  }

  /** What per cent of the whole the part is; nothing of a whole that is zero. */
  public static String percent(Money part, Money whole) {
    return part == null || whole == null || whole.isZero()
        ? NOTHING
        : percent(Ratio.of(part, whole));
  }

  /**
   * A per cent figure beside the threshold that it is measured by: with as many decimals as it
   * takes to be seen on the right side of it, {@code 64.9999%} against 65 %.
   */
  public static String percentAgainst(Ratio ratio, Ratio threshold) {
    int side = ratio.compareTo(threshold);
    int decimals = 1;
    while (sideOf(ratio, decimals, threshold) != side) {
      decimals++;
    }
    return percent(ratio, decimals);
  }

  /**
   * A figure beside the limits that it is measured by: per cent with one decimal, all else with
   * two, and with as many more as it takes to be seen on the right side of each limit.
   */
  public static String figure(Quotient figure, Step.Unit unit, Collection<BigDecimal> limits) {
    String shown = Figures.of(precise(figure, unit, limits));
    return unit == Step.Unit.PER_CENT ? shown + "%" : shown;
  }

  /** The same as a number; of per cent in points. */
  public static BigDecimal precise(Quotient figure, Step.Unit unit, Collection<BigDecimal> limits) {
    int shift = unit == Step.Unit.PER_CENT ? 2 : 0;
    int decimals = unit == Step.Unit.PER_CENT ? 1 : SHOWN_DECIMALS;
    while (!isTrue(figure, decimals + shift, limits)) {
      decimals++;
    }
    return figure.rounded(decimals + shift).movePointRight(shift);
  }

  private static boolean isTrue(Quotient figure, int decimals, Collection<BigDecimal> limits) {
    return limits.stream()
        .allMatch(
            limit ->
                Integer.signum(figure.rounded(decimals).compareTo(limit))
                    == Integer.signum(figure.compareTo(limit)));
  }

  /** A difference in percentage points with its sign: {@code +1.1}. */
  public static String points(Ratio difference) {
    if (difference == null) {
      return NOTHING;
    }
    BigDecimal points = rounded(difference.value().movePointRight(2), 1);
    return (points.signum() > 0 ? "+" : "") + Figures.of(points);
  }

  /** A day: {@code 2025-02-28}. */
  public static String date(LocalDate day) {
    return day == null ? NOTHING : day.toString();
  }

  /** A time to the minute: {@code 2025-02-28 16:40}. */
  public static String time(LocalDateTime time) {
    return time == null ? NOTHING : MINUTE.format(time);
  }

  /** A month: {@code 2025-02}. */
  public static String month(YearMonth month) {
    return month == null ? NOTHING : month.toString();
  }

  /** The first twelve digits of a digest, in groups of four. */
  public static String digest(String hex) {
    return hex == null ? NOTHING : hex.substring(0, 12).replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static int sideOf(Ratio ratio, int decimals, Ratio threshold) {
    BigDecimal shown = rounded(ratio.value().movePointRight(2), decimals);
    return shown.compareTo(threshold.value().movePointRight(2));
  }

  private static String percent(Ratio ratio, int decimals) {
    return Figures.of(rounded(ratio.value().movePointRight(2), decimals)) + "%";
  }

  private static BigDecimal rounded(BigDecimal exact, int decimals) {
    return exact.setScale(decimals, RoundingMode.HALF_UP);
  }
}
