package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 随机抽查: some records of an accounting month, charged or not, as a seed chooses them: the same seed
 * finds the same ones again.
 */
public record Sample(Pot pot, YearMonth month, String seed, List<Line> lines) {
  /** So many records a sample has. */
  public static final int SIZE = 20;

  /** Keeps its own copy. */
  public Sample {
    lines = List.copyOf(lines);
  }

  /**
   * 抽中记录.
   *
   * @param settlement setl_id
   * @param person our key of the patient; 0 for somebody unknown
   * @param serviceDate the date that decided
   * @param institution where
   * @param home who bears it
   * @param fee what it cost
   * @param fund what the pool paid
   */
  public record Line(
      String settlement,
      long person,
      LocalDate serviceDate,
      String institution,
      Home home,
      Money fee,
      Money fund) {}

  /** 承担方: code and name of a community, null for nobody's, and the reason. */
  public record Home(String community, String name, String reason) {}
}
