package org.capitation.budget;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 按人头单元: by people who weigh what their capitation cell does (B13).
 *
 * @param weights the weight of a unit of each cell, not negative
 */
public record ByCells(Map<String, Ratio> weights) implements Method {
  /**
   * Checks the weights.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public ByCells {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    if (weights.values().stream().anyMatch(weight -> weight.compareTo(Ratio.ZERO) < 0)) {
      throw new Unfit("negative");
    }
  }

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    Map<String, CellSum.Figure> figures = new LinkedHashMap<>();
    weights.forEach(
        (cell, weight) ->
            figures.put(
                cell,
                new CellSum.Figure(weight.value(), Figures.of(Weights.plain(weight.value())))));
    CellSum cells = new CellSum(figures);
    return Weights.of(claimants.stream().map(c -> cells.weight(c.members())).toList());
  }
}
