package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/** 预留金兑现办法: what is released of the withheld money (S6, S21). */
public sealed interface Release {
  /** 全额兑现. */
  record Full() implements Release {}

  /**
   * 按考核得分兑现.
   *
   * @param score the share that the score earns
   */
  record ByScore(ScoreTerm score) implements Release {}

  /**
   * 按机构指数再分配: what some lose others gain (S21, practice of Xuzhou).
   *
   * @param full full marks, above 0
   * @param forfeitedBelow below this share of full marks all is lost
   * @param bands what is refunded, by bands of the index; from the lowest, each up to its end,
   *     which is no longer in it
   */
  record Redistribution(BigDecimal full, Ratio forfeitedBelow, List<Band> bands)
      implements Release {
    /**
     * 指数档.
     *
     * @param to the index at which the next band begins; nothing for the last band
     * @param refund what is refunded
     */
    public record Band(Optional<BigDecimal> to, Refund refund) {}

    /**
     * Checks the bands.
     *
     * @throws IllegalArgumentException if their ends do not ascend, or index × deposit is refunded
     *     above an index of 1: the pool could be overdrawn
     */
    public Redistribution {
      bands = List.copyOf(bands);
      if (full.signum() <= 0) {
        throw new Unfit("marks", full.toPlainString());
      }
      if (bands.isEmpty()) {
        throw new Unfit("no-band");
      }
      BigDecimal from = BigDecimal.ZERO;
      for (int i = 0; i < bands.size(); i++) {
        Optional<BigDecimal> to = bands.get(i).to();
        boolean last = i == bands.size() - 1;
        if (to.isPresent() == last || !last && to.get().compareTo(from) <= 0) {
          throw new Unfit("index-band", i + 1);
        }
        from = to.orElse(from);
        if (bands.get(i).refund() == Refund.INDEX_TIMES_DEPOSIT
            && (last || from.compareTo(BigDecimal.ONE) > 0)) {
          throw new Unfit("overdrawn", i + 1);
        }
      }
    }

    /** What is refunded at this index. */
    Refund refund(BigDecimal index) {
      return bands.stream()
          .filter(band -> band.to().map(to -> index.compareTo(to) < 0).orElse(true))
          .findFirst()
          .map(Band::refund)
          .orElseThrow();
    }
  }

  /** 返还公式: in the letters of the practice, P index, G deposit, M pool, X share of the pool. */
  enum Refund {
    /** 指数 × 预留金. */
    INDEX_TIMES_DEPOSIT("P*G"),
    /** 原额返还. */
    DEPOSIT("G"),
    /** 预留金 + 奖励池份额: for the high performers. */
    DEPOSIT_AND_POOL("G+M*X");

    private final String formula;

    Refund(String formula) {
      this.formula = formula;
    }

    /** As it is written in terms. */
    public String formula() {
      return formula;
    }
  }
}
