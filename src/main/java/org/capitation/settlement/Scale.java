package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Bound;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/** 计分办法: which share of its marks the figure of an indicator earns (S35). */
public sealed interface Scale {
  /** The share, 0 to 1, of the unrounded figure. */
  Quotient share(Quotient figure);

  /**
   * 按档计分: one share for each band of figures, from the best.
   *
   * @param bands the bands; all but the last say which figures they are for
   */
  record Banded(List<Band> bands) implements Scale {
    /**
     * 指标档.
     *
     * @param bound which figures are in it; nothing for the last band
     * @param share the share that it earns, 0 to 1
     */
    public record Band(Optional<Bound> bound, Ratio share) {}

    /**
     * Checks that all bounds are on one side and get weaker, that only the last band has none, and
     * the shares.
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
        boolean weaker = i == 0 || last || isWeaker(band, bands.get(i - 1));
        if (band.bound().isPresent() == last || !weaker || !band.share().isShare()) {
          throw new Unfit("figure-band", i + 1);
        }
      }
    }

    private static boolean isWeaker(Band band, Band before) {
      if (band.bound().isEmpty() || before.bound().isEmpty()) {
        return false;
      }
      Bound bound = band.bound().get();
      Bound stronger = before.bound().get();
      int order = bound.limit().compareTo(stronger.limit());
      boolean below = bound.side() == Bound.Side.AT_LEAST;
      return bound.side() == stronger.side() && (below ? order < 0 : order > 0);
    }

    @Override
    public Quotient share(Quotient figure) {
      return bands.stream()
          .filter(band -> band.bound().map(bound -> bound.holds(figure)).orElse(true))
          .findFirst()
          .map(band -> Quotient.of(band.share().value()))
          .orElseThrow();
    }
  }

  /**
   * 按目标比例计分: all of it where the figure keeps its target; else by how far it falls short.
   *
   * @param target at least or at most so much, above 0
   */
  record Proportional(Bound target) implements Scale {
    /**
     * Checks the target.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Proportional {
      if (target.limit().signum() <= 0) {
        throw new Unfit("positive", target.limit().toPlainString());
      }
    }

    @Override
    public Quotient share(Quotient figure) {
      if (target.holds(figure)) {
        return Quotient.of(BigDecimal.ONE);
      }
      if (figure.part().signum() <= 0) {
        return Quotient.of(BigDecimal.ZERO);
      }
      return target.side() == Bound.Side.AT_LEAST
          ? new Quotient(figure.part(), figure.whole().multiply(target.limit()))
          : new Quotient(target.limit().multiply(figure.whole()), figure.part());
    }
  }
}
