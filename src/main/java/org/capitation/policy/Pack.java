package org.capitation.policy;

import org.capitation.attribution.AttributionTerms;
import org.capitation.budget.BudgetTerms;
import org.capitation.enrolment.CoverageTerms;
import org.capitation.enrolment.EnrolmentTerms;
import org.capitation.ledger.ChargingTerms;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.payment.PaymentTerms;
import org.capitation.registry.Pot;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.DateRange;
import org.capitation.value.Deadlines;

/**
 * 政策包: the terms of a pot for a year.
 *
 * @param id our number, stored with what was computed by it
 * @param version counts the versions of the pot and year, from 1
 * @param heading what it is called and where it stands
 * @param terms the terms of each feature
 */
public record Pack(long id, int version, Heading heading, Terms terms) {
  /**
   * 题头: what a pack is called and where it stands.
   *
   * @param name the name of the pack, such as {@code 390-2025}
   * @param pot the pot
   * @param year the budget year
   * @param document the document number (文号)
   * @param title the title of the document
   * @param valid the days on which the terms are in force
   */
  public record Heading(
      String name, Pot pot, int year, String document, String title, DateRange valid) {}

  /**
   * 条款: the terms, by feature.
   *
   * @param enrolment 签约
   * @param attribution 归属
   * @param budget 预算
   * @param charging 记账
   * @param payment 拨付
   * @param settlement 清算
   * @param assessment 年度考核
   * @param coverage 签约覆盖目标
   * @param monitoring 监测
   * @param deadlines 期限
   */
  public record Terms(
      EnrolmentTerms enrolment,
      AttributionTerms attribution,
      BudgetTerms budget,
      ChargingTerms charging,
      PaymentTerms payment,
      SettlementTerms settlement,
      AssessmentTerms assessment,
      CoverageTerms coverage,
      MonitoringTerms monitoring,
      Deadlines deadlines) {}
}
