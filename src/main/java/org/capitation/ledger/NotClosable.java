package org.capitation.ledger;

import java.time.YearMonth;
import java.util.List;

/** 不能关账: a month is not closed; says what stands against it. */
public final class NotClosable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient YearMonth month;
  private final transient List<MonthCheck> obstacles;

  /** The month is not closed for these obstacles. */
  public NotClosable(YearMonth month, List<MonthCheck> obstacles) {
    super(month + " " + obstacles);
    this.month = month;
    this.obstacles = List.copyOf(obstacles);
  }

  /** Which month. */
  public YearMonth month() {
    return month;
  }

  /** What stands against closing it. */
  public List<MonthCheck> obstacles() {
    return obstacles;
  }
}
