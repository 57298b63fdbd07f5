package org.capitation.budget.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.capitation.budget.Budget;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;

@Entity
@Table(name = "budget_budget")
class BudgetRow {
  @Id long id;

  @Column(name = "county_id")
  long county;

  int pot;
  int year;
  int version;

  @Column(name = "policy_id")
  long policy;

  @Column(name = "attribution_version")
  long attribution;

  BigDecimal total;
  BigDecimal reserve;
  BigDecimal distributable;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  @ElementCollection
  @CollectionTable(name = "budget_line", joinColumns = @JoinColumn(name = "budget_id"))
  @OrderBy("position")
  List<LineRow> lines = new ArrayList<>();

  protected BudgetRow() {}

  BudgetRow(long id, County county, BudgetStore.Key key, int version) {
    this.id = id;
    this.county = county.id();
    pot = number(key.pot());
    year = key.year();
    this.version = version;
  }

  void fill(Budget budget, BudgetStore.Ground ground, Stamp stamp) {
    policy = ground.policy();
    attribution = ground.attribution();
    total = budget.total().yuan();
    reserve = budget.reserve().yuan();
    distributable = budget.distributable().yuan();
    createdAt = stamp.at();
    createdBy = stamp.by();
    budget.lines().forEach(line -> lines.add(new LineRow(lines.size(), line)));
  }

  static int number(Pot pot) {
    return Integer.parseInt(pot.insuranceType());
  }
}
