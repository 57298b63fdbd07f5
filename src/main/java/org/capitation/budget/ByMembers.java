package org.capitation.budget;

import java.math.BigDecimal;
import java.util.List;
import org.capitation.value.Citation;
import org.capitation.value.Figures;

/** 按人月: in proportion to the people, each weighing the same. */
public record ByMembers() implements ByPeople {
  @Override
  public String name() {
    return "member-months";
  }

  @Override
  public BigDecimal each(String cell) {
    return BigDecimal.ONE;
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    return Weights.of(claimants.stream().map(claimant -> weight(claimant.members())).toList());
  }

  private static Weight weight(Members members) {
    BigDecimal line = BigDecimal.valueOf(members.count());
    return Weight.of(line, members, Figures.of(line));
  }
}
