package org.capitation.attribution;

import java.util.Comparator;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/**
 * 归属区间: a person's home in a pot over a range of days.
 *
 * @param pot the pot that insures the person on these days
 * @param range the days
 * @param home whose the person is
 */
public record Attribution(Pot pot, DateRange range, Home home) {
  /**
   * By the code of the pot, then in the order of time: so stand those of a person wherever they are
   * listed, in the database too.
   */
  public static final Comparator<Attribution> IN_ORDER =
      (a, b) ->
          a.pot() == b.pot()
              ? a.range().compareTo(b.range())
              : a.pot().insuranceType().compareTo(b.pot().insuranceType());
}
