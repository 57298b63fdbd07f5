package org.capitation.budget.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.capitation.budget.Budget;
import org.capitation.budget.History;

@Embeddable
class LineRow {
  int position;

  @Column(name = "community_id")
  int community;

  String code;

  @Column(name = "member_months")
  long memberMonths;

  BigDecimal amount;

  @Column(name = "signed_amount")
  BigDecimal signedAmount;

  @Column(name = "history_spending")
  BigDecimal spending;

  @Column(name = "history_visits")
  Long visits;

  @Column(name = "history_fees")
  BigDecimal fees;

  protected LineRow() {}

  LineRow(int position, Budget.Line line) {
    this.position = position;
    community = line.claimant().community();
    code = line.claimant().code();
    memberMonths = line.claimant().memberMonths();
    amount = line.amount().yuan();
    signedAmount = line.signed().yuan();
    line.claimant().history().ifPresent(this::fill);
  }

  private void fill(History history) {
    spending = history.spending().yuan();
    visits = history.visits().longValueExact();
    fees = history.fees();
  }
}
