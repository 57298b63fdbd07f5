package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 分档: shares that apply slice by slice (S4), the first from 0 %, the last without an end.
 *
 * @param bands the bands, from the lowest to the highest
 */
public record Bands(List<Band> bands) {
  /**
   * One band.
   *
   * @param upTo the end of the band as a share of the budget; nothing for the last one
   * @param share the share that applies to the slice, 0 to 1
   */
  public record Band(Optional<Ratio> upTo, Ratio share) {}

  /**
   * The part of an amount that falls into a band.
   *
   * @param band the band
   * @param from the share of the budget at which the band begins
   * @param amount the slice in yuan, above 0, not rounded
   */
  public record Slice(Band band, Ratio from, BigDecimal amount) {
    /** The share of the slice in yuan, not rounded. */
    public BigDecimal share() {
      return amount.multiply(band.share().value());
    }
  }

  /**
   * Checks that the bands ascend, that only the last has no end and that shares lie in 0 % to 100
   * %.
   *
   * @throws IllegalArgumentException if they do not
   */
  public Bands {
    bands = List.copyOf(bands);
    Ratio below = Ratio.ZERO;
    for (int i = 0; i < bands.size(); i++) {
      Optional<Ratio> upTo = bands.get(i).upTo();
      boolean last = i == bands.size() - 1;
      if (upTo.isPresent() == last
          || (!last && upTo.get().compareTo(below) <= 0)
          || !bands.get(i).share().isShare()) {
        throw new Unfit("band", i + 1);
      }
      below = upTo.orElse(below);
    }
    if (bands.isEmpty()) {
      throw new Unfit("no-band");
    }
  }

  /**
   * The slices of an amount.
   *
   * @param budget the budget that the bands are shares of
   * @param amount the surplus or overrun, not negative
   */
  public List<Slice> slices(Money budget, Money amount) {
    return slices(budget, BigDecimal.ZERO, amount);
  }

  /**
   * The slices of what lies above a minimum; each stays in the band that it lies in.
   *
   * @param budget the budget that the bands are shares of
   * @param above the minimum in yuan
   * @param amount the surplus or overrun, not negative
   */
  public List<Slice> slices(Money budget, BigDecimal above, Money amount) {
    List<Slice> slices = new ArrayList<>();
    Ratio from = Ratio.ZERO;
    for (Band band : bands) {
      BigDecimal begin = budget.exactly(from).max(above);
      BigDecimal end =
          band.upTo().map(budget::exactly).map(amount.yuan()::min).orElse(amount.yuan());
      if (end.compareTo(begin) > 0) {
        slices.add(new Slice(band, from, end.subtract(begin)));
      }
      from = band.upTo().orElse(from);
    }
    return slices;
  }
}
