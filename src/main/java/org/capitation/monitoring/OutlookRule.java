package org.capitation.monitoring;

import org.capitation.value.Money;

/** 展望规则: pace and forecast of a year, with and without the rows that come late (M2 to M8). */
public final class OutlookRule {
  private final MonitoringTerms terms;

  /** The rule under these terms. */
  public OutlookRule(MonitoringTerms terms) {
    this.terms = terms;
  }

  /** Where a year leads that has this budget. */
  public Outlook outlook(Spending spending, Money budget) {
    return new Course(spending, terms).outlook(budget);
  }
}
