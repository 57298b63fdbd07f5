package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.capitation.registry.InsuredGroup;
import org.capitation.value.Citation;
import org.capitation.value.Unfit;

/**
 * 归属规定: which criteria are asked for whom, in which order, and how members are counted.
 *
 * <p>The first criterion that claims a day wins; what none claims is unattributed.
 *
 * @param basis the document that says so
 * @param first the criteria asked for everybody: {@link Reason#isPersonal}
 * @param then those asked after them, for each group of insured people: {@link Reason#isOfGroup}
 * @param counting on which days members are counted (A6)
 */
public record AttributionTerms(
    Citation basis, List<Reason> first, Map<InsuredGroup, List<Reason>> then, Counting counting) {
  /**
   * Checks the lists.
   *
   * @throws IllegalArgumentException if a criterion is twice in a list or in the wrong one, or a
   *     group has no list
   */
  public AttributionTerms {
    first = checked(first, Reason::isPersonal);
    Map<InsuredGroup, List<Reason>> lists = new EnumMap<>(InsuredGroup.class);
    then.forEach((group, list) -> lists.put(group, checked(list, Reason::isOfGroup)));
    if (lists.size() < InsuredGroup.values().length) {
      throw new IllegalArgumentException("groups without criteria: " + lists.keySet());
    }
    then = Collections.unmodifiableMap(lists);
  }

  private static List<Reason> checked(List<Reason> list, Predicate<Reason> fits) {
    if (!list.stream().allMatch(fits) || list.stream().distinct().count() < list.size()) {
      throw new Unfit("order", list);
    }
    return List.copyOf(list);
  }

  /** All criteria asked for a group, in their order. */
  public List<Reason> order(InsuredGroup group) {
    List<Reason> all = new ArrayList<>(first);
    all.addAll(then.get(group));
    return all;
  }
}
