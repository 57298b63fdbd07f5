package org.capitation.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.Cells;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/**
 * 按人头标准: the capitation rate of a year times the people (B14).
 *
 * @param cells the cells; if there are none, {@link Members#EVERYBODY} has one rate
 * @param rates the rate of each cell
 */
public record PerHead(Optional<Cells> cells, Map<String, Rate> rates) implements Quota, ByPeople {
  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if there is not one rate for each cell
   */
  public PerHead {
    rates = Collections.unmodifiableMap(new LinkedHashMap<>(rates));
    List<String> names = cells.map(Cells::names).orElse(List.of(Members.EVERYBODY));
    if (!rates.keySet().equals(Set.copyOf(names))) {
      throw new Unfit("cell-names", String.join(", ", names));
    }
  }

  /** One rate for everybody. */
  public static PerHead everybody(Rate rate) {
    return new PerHead(Optional.empty(), Map.of(Members.EVERYBODY, rate));
  }

  @Override
  public String name() {
    return "per-head";
  }

  @Override
  public BigDecimal each(String cell) {
    Rate rate = rates.getOrDefault(cell, rates.get(Members.EVERYBODY));
    return rate == null ? BigDecimal.ZERO : rate.perHead().yuan();
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    Steps steps = new Steps("budget", basis);
    Map<String, CellSum.Figure> figures = new LinkedHashMap<>();
    rates.forEach(
        (cell, rate) -> {
          rate.explain(cell, steps);
          figures.put(cell, new CellSum.Figure(rate.perHead().yuan(), Figures.of(rate.perHead())));
        });
    Members all = Members.sum(claimants.stream().map(Claimant::members).toList());
    CellSum sum = new CellSum(figures);
    List<Weight> each = claimants.stream().map(c -> yearly(sum.weight(c.members()), all)).toList();
    BigDecimal units = BigDecimal.valueOf(all.unitsPerYear());
    return new Weights(each, BigDecimal.ZERO, units, steps.list());
  }

  private static Weight yearly(Weight weight, Members all) {
    return new Weight(
        weight.line(),
        weight.signed(),
        weight.unsigned(),
        weight.formula() + all.perYear(),
        List.of());
  }
}
