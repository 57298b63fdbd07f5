package org.capitation.budget.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.capitation.budget.Budget;
import org.capitation.budget.Members;
import org.capitation.budget.Offer;
import org.capitation.budget.Proposal;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

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

  @Enumerated(EnumType.STRING)
  Budget.Stage stage;

  @Column(name = "units_per_year")
  int unitsPerYear;

  BigDecimal total;
  BigDecimal outpatient;
  BigDecimal reserve;
  BigDecimal distributable;
  BigDecimal residual;

  @Enumerated(EnumType.STRING)
  Proposal.State state;

  String offer;

  @Column(name = "touched_at")
  LocalDateTime touchedAt;

  @Column(name = "touched_by")
  String touchedBy;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  @Column(name = "created_by")
  String createdBy;

  @ElementCollection
  @CollectionTable(name = "budget_line", joinColumns = @JoinColumn(name = "budget_id"))
  @OrderBy("position")
  List<LineRow> lines = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "budget_member", joinColumns = @JoinColumn(name = "budget_id"))
  @OrderBy("position")
  List<MemberRow> members = new ArrayList<>();

  protected BudgetRow() {}

  BudgetRow(long id, County county, BudgetStore.Key key, int version) {
    this.id = id;
    this.county = county.id();
    pot = number(key.pot());
    year = key.year();
    this.version = version;
  }

  void fill(BudgetStore.Decision decision, Proposal.State now) {
    Budget budget = decision.budget();
    BudgetStore.Ground ground = decision.ground();
    state = now;
    policy = ground.policy();
    attribution = ground.attribution();
    offer = ground.offer().equals(Offer.PACK) ? null : String.join("\n", ground.offer().lines());
    stage = budget.stage();
    total = budget.frame().total().yuan();
    outpatient = budget.frame().outpatient().yuan();
    reserve = budget.frame().reserve().yuan();
    distributable = budget.frame().distributable().yuan();
    residual = budget.residual().yuan();
    createdAt = decision.stamp().at();
    createdBy = decision.stamp().by();
    touchedAt = createdAt;
    touchedBy = createdBy;
    budget.lines().forEach(this::add);
  }

  private void add(Budget.Line line) {
    Members counted = line.claimant().members();
    unitsPerYear = counted.unitsPerYear();
    counted.units().forEach((kind, n) -> members.add(new MemberRow(lines.size(), kind, n)));
    lines.add(new LineRow(lines.size(), line));
  }

  private static int number(Pot pot) {
    return Integer.parseInt(pot.insuranceType());
  }
}
