package org.capitation.app.sample;

import java.util.List;
import java.util.Locale;

/** The columns of each kind of file, in the order in which the sample writes them. */
enum Layout {
  INSTITUTION(
      "fixmedins_code,fixmedins_name,fixmedins_type,hosp_lv,grst_hosp_flag,prnt_medins_code,"
          + "fix_blng_admdvs,nat_plaf_code,prov_plaf_code,begntime,endtime"),
  COMMUNITY("community_code,community_name,lead_fixmedins_code,begndate,enddate"),
  MEMBERSHIP("community_code,fixmedins_code,begndate,enddate,tier"),
  CATCHMENT("kind,code,name,community_code,begndate,enddate"),
  INSURED(
      "psn_no,psn_name,psn_cert_type,certno,gend,brdy,insutype,psn_type,crt_insu_date,"
          + "paus_insu_date,emp_no,flxempe_flag,household_township,residence_township,"
          + "guardian_certno,school_code,tel,die_date,insu_admdvs,poolarea_no"),
  TEAM("team_code,team_name,fixmedins_code,begndate,enddate"),
  DOCTOR("doctor_code,doctor_name,team_code,list_cap,begndate,enddate"),
  PACKAGE("package_code,package_name,fee,fund_pay,public_health_pay,psn_pay,begndate,enddate"),
  ENROLMENT(
      "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,status,"
          + "end_date_actual,end_reason,groups,package_code,fee,recorded_at"),
  DESIGNATION("psn_no,insutype,fix_srt_no,fixmedins_code,begndate,enddate"),
  VISIT(
      "setl_id,mdtrt_id,psn_no,certno,insutype,psn_type,fixmedins_code,fixmedins_name,"
          + "fix_blng_admdvs,hosp_lv,med_type,dise_no,begndate,setl_time,pay_loc,setl_type,"
          + "medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_scp_amt,"
          + "act_pay_dedc,hifp_pay,cvlserv_pay,hifes_pay,hifmi_pay,hifob_pay,maf_pay,oth_pay,"
          + "fund_pay_sumamt,acct_pay,psn_cash_pay,refd_setl_flag,init_setl_id,"
          + "refl_old_mdtrt_id,year,vali_flag,updt_time,insu_admdvs,poolarea_no"),
  CONTROL_TOTAL(
      "fixmedins_code,insutype,clr_type,stmt_begndate,stmt_enddate,medfee_sumamt,hifp_pay,"
          + "fund_pay_sumamt,acct_pay,fixmedins_setl_cnt");

  private final List<String> columns;

  Layout(String header) {
    columns = List.of(header.split(","));
  }

  List<String> columns() {
    return columns;
  }

  /** The name of the kind as the importer knows it. */
  String kind() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
