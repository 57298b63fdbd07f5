package org.capitation.attribution;

import java.util.List;
import org.capitation.value.Citation;
import org.capitation.value.Unfit;

/**
 * 归属规定: in which order the criteria are asked.
 *
 * @param basis the document that says so
 * @param order the criteria, the first that applies wins; without {@link Reason#UNATTRIBUTED}
 * @param retirees what counts for retirees of a unit instead of the employer's seat: {@link
 *     Reason#EMPLOYER} or {@link Reason#HOUSEHOLD} (A4)
 */
public record AttributionTerms(Citation basis, List<Reason> order, Reason retirees) {
  /**
   * Checks the criteria.
   *
   * @throws IllegalArgumentException if a criterion is twice in the order or is none
   */
  public AttributionTerms {
    order = List.copyOf(order);
    if (order.contains(Reason.UNATTRIBUTED) || order.stream().distinct().count() != order.size()) {
      throw new Unfit("order", order);
    }
    if (retirees != Reason.EMPLOYER && retirees != Reason.HOUSEHOLD) {
      throw new Unfit("order", retirees);
    }
  }
}
