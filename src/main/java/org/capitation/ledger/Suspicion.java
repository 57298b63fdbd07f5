package org.capitation.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.capitation.value.Money;

/**
 * 疑点条件: by what a community looks for charges that may not be its own to bear.
 *
 * @param from the least pool payment; nothing for any
 * @param to the largest pool payment; nothing for any
 * @param sign what is odd about a visit; nothing for any
 * @param times from how many visits on somebody comes often
 * @param today the day on which people are at home elsewhere
 * @param person our key of the only person looked at; nothing for all
 */
public record Suspicion(
    Optional<Money> from,
    Optional<Money> to,
    Optional<Sign> sign,
    int times,
    LocalDate today,
    Optional<Long> person) {
  /** How many visits are many, unless said otherwise. */
  public static final int USUAL_TIMES = 5;

  /** Nothing is looked for. */
  public static final Suspicion NONE =
      new Suspicion(
          Optional.empty(), Optional.empty(), Optional.empty(), USUAL_TIMES, LocalDate.EPOCH);

  /** Whoever it is about. */
  public Suspicion(
      Optional<Money> from, Optional<Money> to, Optional<Sign> sign, int times, LocalDate today) {
    this(from, to, sign, times, today, Optional.empty());
  }

  /** 疑点: looked for among the charges of one accounting month. */
  public enum Sign {
    /** 当月就诊频繁. */
    FREQUENT_MONTH,
    /** 同日就诊频繁. */
    FREQUENT_DAY,
    /** 同人同日同机构重复. */
    SAME_DAY_TWICE,
    /** 死亡日期之后就诊. */
    AFTER_DEATH,
    /** 现在归属其他医共体. */
    NOT_OURS,
    /** 未经转诊. */
    UNREFERRED;

    /** It asks what is known of people now, not only what was booked. */
    public boolean isOfPeople() {
      return this == AFTER_DEATH || this == NOT_OURS;
    }

    /** It asks how often somebody came. */
    public boolean isCounted() {
      return this == FREQUENT_MONTH || this == FREQUENT_DAY;
    }
  }

  /** Something is looked for. */
  public boolean isGiven() {
    return from.isPresent() || to.isPresent() || sign.isPresent() || person.isPresent();
  }

  /** The same whatever is odd. */
  public Suspicion withoutSign() {
    return new Suspicion(from, to, Optional.empty(), times, today, person);
  }

  /** The same about one person, or about all. */
  public Suspicion of(Optional<Long> one) {
    return new Suspicion(from, to, sign, times, today, one);
  }
}
