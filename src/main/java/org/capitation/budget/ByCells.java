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
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 按人头单元: by people who weigh what their capitation cell does (B13).
 *
 * @param partition the cells
 * @param weights the weight of a unit of each cell, not negative
 */
public record ByCells(Cells partition, Map<String, Ratio> weights) implements ByPeople {
  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if one is negative, or there is not one for each cell
   */
  public ByCells {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    if (weights.values().stream().anyMatch(weight -> weight.compareTo(Ratio.ZERO) < 0)) {
      throw new Unfit("negative");
    }
    if (!weights.keySet().equals(Set.copyOf(partition.names()))) {
      throw new Unfit("cell-names", String.join(", ", partition.names()));
    }
  }

  @Override
  public Optional<Cells> cells() {
    return Optional.of(partition);
  }

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public BigDecimal each(String cell) {
    return weights.getOrDefault(cell, Ratio.ZERO).value();
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    Map<String, CellSum.Figure> figures = new LinkedHashMap<>();
    weights.forEach(
        (cell, weight) ->
            figures.put(
                cell,
                new CellSum.Figure(weight.value(), Figures.of(Weights.plain(weight.value())))));
    CellSum sum = new CellSum(figures);
    return Weights.of(claimants.stream().map(c -> sum.weight(c.members())).toList());
  }
}
