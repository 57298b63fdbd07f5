package org.capitation.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.capitation.value.Figures;

/**
 * 单元加权: the people of a claimant, each weighing what their cell does.
 *
 * @param weights what one unit of each cell weighs; {@link Members#EVERYBODY} stands for all cells
 *     that are not named
 */
record CellSum(Map<String, Figure> weights) {
  /** A figure and how it is written. */
  record Figure(BigDecimal value, String text) {}

  CellSum {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  Weight weight(Members members) {
    return Weight.of(sum(members, true), sum(members, false), formula(members));
  }

  private BigDecimal sum(Members members, boolean signed) {
    return members.cells().stream()
        .map(cell -> figure(cell).multiply(BigDecimal.valueOf(members.count(cell, signed))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal figure(String cell) {
    Figure figure = weights.getOrDefault(cell, weights.get(Members.EVERYBODY));
    return figure == null ? BigDecimal.ZERO : figure.value();
  }

  /** By weight, so that people who weigh the same are one number. */
  private String formula(Members members) {
    List<String> products = new ArrayList<>();
    weights.forEach(
        (name, figure) -> {
          long units =
              members.cells().stream()
                  .filter(cell -> name.equals(weights.containsKey(cell) ? cell : ""))
                  .mapToLong(cell -> members.count(cell, true) + members.count(cell, false))
                  .sum();
          if (units > 0) {
            products.add(Figures.of(units) + " × " + figure.text());
          }
        });
    return products.isEmpty() ? "0" : "(" + String.join(" + ", products) + ")";
  }
}
