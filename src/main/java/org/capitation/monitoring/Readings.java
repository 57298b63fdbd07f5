package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Quotient;

/** 指标取数: tells the figures of all communities of a year to those who judge by them. */
public interface Readings {
  /** The figures of a pot and year, as known at the end of the last month that is over. */
  Taken take(County county, Pot pot, int year);

  /**
   * 已取指标.
   *
   * @param month the month at whose end they are known; nothing before the first of the year is
   *     over
   * @param figures the figures that the data can give, by the key of the community
   */
  record Taken(Optional<YearMonth> month, Map<Integer, Map<Indicator, Quotient>> figures) {
    /** Nothing is known yet. */
    public static final Taken NOTHING = new Taken(Optional.empty(), Map.of());

    /** Keeps the figures from being changed. */
    public Taken {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A figure of a community. */
    public Optional<Quotient> of(int community, Indicator indicator) {
      return Optional.ofNullable(figures.get(community)).map(known -> known.get(indicator));
    }
  }
}
