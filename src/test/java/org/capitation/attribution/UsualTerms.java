package org.capitation.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.registry.InsuredGroup;
import org.capitation.value.Citation;

/** Terms as most counties have them, to be changed part by part. */
public final class UsualTerms {
  /** Contract, then household; employees and retirees follow the employer; counted on the 15th. */
  public static final AttributionTerms USUAL = first(Reason.CONTRACT);

  private UsualTerms() {}

  /** The usual terms with other criteria asked for everybody. */
  public static AttributionTerms first(Reason... first) {
    Map<InsuredGroup, List<Reason>> then = new EnumMap<>(InsuredGroup.class);
    for (InsuredGroup group : InsuredGroup.values()) {
      boolean unit = group == InsuredGroup.EMPLOYEE || group == InsuredGroup.RETIREE;
      then.put(group, List.of(unit ? Reason.EMPLOYER : Reason.HOUSEHOLD));
    }
    return new AttributionTerms(
        new Citation("", ""), List.of(first), then, new Counting.Monthly(15));
  }

  /** These terms with other criteria for a group. */
  public static AttributionTerms then(
      AttributionTerms terms, InsuredGroup group, Reason... criteria) {
    Map<InsuredGroup, List<Reason>> then = new EnumMap<>(terms.then());
    then.put(group, List.of(criteria));
    return new AttributionTerms(terms.basis(), terms.first(), then, terms.counting());
  }
}
