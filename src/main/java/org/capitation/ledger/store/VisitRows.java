package org.capitation.ledger.store;

import java.time.LocalDate;
import java.util.List;
import org.capitation.bulk.BulkRows;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.Entry;
import org.capitation.ledger.Visit;
import org.capitation.registry.County;
import org.capitation.value.Money;

/** 就诊记录行: visits on their way into the database. */
public final class VisitRows {
  private final BulkRows rows =
      Columns.rows(
          "ledger_visit",
          "id county_id setl_id revision updated_at mdtrt_id person_id psn_no psn_type"
              + " institution_id institution_class institution_code institution_name area_code hosp_lv med_type"
              + " dise_no begun_on settled_at pay_loc setl_type fee fund own_pay over_limit"
              + " first_self_pay in_scope deductible civil_servant_pay enterprise_pay"
              + " catastrophic_pay large_sum_pay aid_pay other_pay fund_sum account_pay cash_pay"
              + " refund_flag original_setl_id referred_from benefit_year emergency unreferred"
              + " visits service_date",
          "accounting_month team_id terms_id attribution_version run_id");

  /**
   * 记录其他栏: what a record says beside what charging needs; null where it says nothing.
   *
   * @param treatment mdtrt_id
   * @param person our key of the patient, or null
   * @param number psn_no
   * @param personType psn_type
   * @param institutionCode fixmedins_code as in the record
   * @param institutionName fixmedins_name as in the record
   * @param area fix_blng_admdvs
   * @param level hosp_lv
   * @param payLocation pay_loc
   * @param settlementType setl_type
   * @param parts the amounts from fulamt_ownpay_amt to psn_cash_pay, without hifp_pay
   * @param refundFlag refd_setl_flag
   * @param referredFrom refl_old_mdtrt_id
   * @param benefitYear year
   */
  public record Details(
      String treatment,
      Long person,
      String number,
      String personType,
      String institutionCode,
      String institutionName,
      String area,
      String level,
      String payLocation,
      String settlementType,
      List<Money> parts,
      boolean refundFlag,
      String referredFrom,
      Integer benefitYear) {
    /** The same with the patient found. */
    public Details of(Long patient) {
      return new Details(
          treatment,
          patient,
          number,
          personType,
          institutionCode,
          institutionName,
          area,
          level,
          payLocation,
          settlementType,
          parts,
          refundFlag,
          referredFrom,
          benefitYear);
    }
  }

  /**
   * 记账依据: on what the charge rests.
   *
   * @param serviceDate the date that decided
   * @param team our key of the team of the home community that the patient had a contract with, or
   *     0
   * @param attribution the version of the attribution
   */
  public record Ground(LocalDate serviceDate, int team, long attribution) {}

  /** Adds a visit whose only entry is its first charge. */
  public void add(County county, BookedVisit booked, Details details, Ground ground, long run) {
    Visit v = booked.visit();
    rows.number(booked.id()).number(county.id()).text(v.settlement()).number(booked.revision());
    rows.time(v.updated()).text(details.treatment()).number(details.person());
    rows.text(details.number()).text(details.personType());
    int institution = booked.provider().institution();
    rows.number(institution == 0 ? null : (Integer) institution).name(booked.provider().kind());
    rows.text(details.institutionCode());
    rows.text(details.institutionName()).text(details.area()).text(details.level());
    rows.text(v.care().medicalType()).text(v.care().disease()).day(v.begun()).time(v.settled());
    rows.text(details.payLocation()).text(details.settlementType());
    rows.yuan(v.amounts().fee()).yuan(v.amounts().fund());
    details.parts().forEach(rows::yuan);
    rows.flag(details.refundFlag()).text(v.original()).text(details.referredFrom());
    rows.number(details.benefitYear()).flag(v.care().emergency());
    rows.flag(v.care().unreferredAt(booked.provider().place()));
    rows.number(v.amounts().visits()).day(ground.serviceDate());
    Entry.Charge charge = (Entry.Charge) booked.entries().get(0);
    Columns.write(rows, charge.account()).month(charge.month()).number(ground.team());
    rows.number(charge.terms()).number(ground.attribution()).number(run).end();
  }

  BulkRows rows() {
    return rows;
  }
}
