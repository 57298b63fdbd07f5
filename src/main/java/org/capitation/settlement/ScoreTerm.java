package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/** 考核挂钩: which share of an amount a score earns (S14). */
public sealed interface ScoreTerm {
  /** The share; a score above full marks counts as full marks. */
  Factor factor(BigDecimal score);

  /**
   * 按得分比例: the score over full marks.
   *
   * @param full full marks, above 0
   */
  record Proportional(BigDecimal full) implements ScoreTerm {
    /** Checks full marks. */
    public Proportional {
      requireMarks(full);
    }

    @Override
    public Factor factor(BigDecimal score) {
      return score.compareTo(full) < 0 ? new Factor(score, full) : Factor.ONE;
    }
  }

  /**
   * 达标全得、未达标按比例: all of it from a mark on, below it the score over the mark.
   *
   * @param mark the mark, above 0
   */
  record AllFrom(BigDecimal mark) implements ScoreTerm {
    /** Checks the mark. */
    public AllFrom {
      requireMarks(mark);
    }

    @Override
    public Factor factor(BigDecimal score) {
      return score.compareTo(mark) < 0 ? new Factor(score, mark) : Factor.ONE;
    }
  }

  /**
   * 达标全得、未达标不得: all of it from a mark on, below it nothing.
   *
   * @param mark the mark, above 0
   */
  record AllOrNothing(BigDecimal mark) implements ScoreTerm {
    /** Checks the mark. */
    public AllOrNothing {
      requireMarks(mark);
    }

    @Override
    public Factor factor(BigDecimal score) {
      return score.compareTo(mark) < 0 ? Factor.of(Ratio.ZERO) : Factor.ONE;
    }
  }

  /**
   * 按得分分档: one share for each band of scores, from the highest.
   *
   * @param bands the bands; all but the last say from which score on
   */
  record Banded(List<Band> bands) implements ScoreTerm {
    /**
     * 得分档.
     *
     * @param from the lowest score of the band, in it; nothing for the last band
     * @param share the share that it earns, 0 to 1
     */
    public record Band(Optional<BigDecimal> from, Ratio share) {}

    /**
     * Checks that marks descend, that only the last band has none, and the shares.
     *
     * @throws IllegalArgumentException if not
     */
    public Banded {
      bands = List.copyOf(bands);
      if (bands.isEmpty()) {
        throw new Unfit("no-band");
      }
      for (int i = 0; i < bands.size(); i++) {
        Band band = bands.get(i);
        boolean last = i == bands.size() - 1;
        boolean descends =
            i == 0 || last || band.from().orElseThrow().compareTo(mark(bands.get(i - 1))) < 0;
        if (band.from().isPresent() == last || !descends || !band.share().isShare()) {
          throw new Unfit("score-band", i + 1);
        }
      }
    }

    private static BigDecimal mark(Band band) {
      return band.from().orElseThrow();
    }

    @Override
    public Factor factor(BigDecimal score) {
      return bands.stream()
          .filter(band -> band.from().map(from -> score.compareTo(from) >= 0).orElse(true))
          .findFirst()
          .map(band -> Factor.of(band.share()))
          .orElseThrow();
    }
  }

  private static void requireMarks(BigDecimal marks) {
    if (marks.signum() <= 0) {
      throw new Unfit("marks", marks.toPlainString());
    }
  }
}
