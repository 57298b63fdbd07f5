package org.capitation.budget.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.capitation.budget.Budget;
import org.capitation.budget.Claimant;

@Embeddable
class LineRow {
  int position;

  @Column(name = "community_id")
  int community;

  String code;

  @Column(name = "member_months")
  long memberMonths;

  BigDecimal amount;

  protected LineRow() {}

  LineRow(int position, Budget.Line line) {
    this.position = position;
    community = line.claimant().community();
    code = line.claimant().code();
    memberMonths = line.claimant().memberMonths();
    amount = line.amount().yuan();
  }

  Claimant claimant() {
    return new Claimant(community, code, memberMonths);
  }
}
