package org.capitation.value;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 办理期限: how many calendar days somebody has for what waits for them. Nothing becomes void after
 * them: what is late is shown as late.
 *
 * @param basis the document that says so
 * @param days the days of each occasion that has a deadline, 1 to 366
 */
public record Deadlines(Citation basis, Map<Occasion, Integer> days) {
  /** The most days. */
  public static final int MOST = 366;

  /** No deadlines. */
  public static final Deadlines NONE = new Deadlines(new Citation("", ""), Map.of());

  /** 事由: what has to be done, and from when its days are counted. */
  public enum Occasion {
    /** 签署: from when a paper reached somebody until it is signed. */
    SIGN,
    /** 回执: from a notice until it is confirmed. */
    RECEIPT,
    /** 支付: from the end of a month until it is paid. */
    PAY,
    /** 申诉: from when a month was closed until a charge booked in it is disputed. */
    DISPUTE,
    /** 裁定: from when a dispute was filed until it is decided. */
    DECIDE,
    /** 确认: from a publication until the communities confirm it or object. */
    CONFIRM;

    /** Its key in a pack. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public Deadlines {
    Map<Occasion, Integer> given = new EnumMap<>(Occasion.class);
    given.putAll(days);
    days = Collections.unmodifiableMap(given);
    days.values().stream()
        .filter(number -> number < 1 || number > MOST)
        .forEach(
            number -> {
              throw new Unfit("number", 1, MOST, number);
            });
  }

  /** The last day for what is counted from a day; nothing without a deadline. */
  public Optional<LocalDate> of(Occasion occasion, LocalDate since) {
    return Optional.ofNullable(days.get(occasion)).map(since::plusDays);
  }
}
