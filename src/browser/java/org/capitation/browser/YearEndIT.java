package org.capitation.browser;

import jakarta.inject.Inject;
import java.net.URL;
import java.time.YearMonth;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.it.TestAccounts;
import org.capitation.ledger.boundary.AccountingMonths;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The year end of a small county of three communities, from a dispute to a supplement. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearEndIT {
  private static final String COUNTY = "338591";

  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String DEADLINES =
      "deadlines: {article: 第十三条, sign: 5, dispute: 30, decide: 20, confirm: 10, pay: 45}\n";

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private TestAccounts accounts;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @Inject private AccountingMonths months;
  @ArquillianResource private URL base;

  /** In the server: a budget of 1000.00 for each community, visits, and all months closed. */
  @Test
  @Order(1)
  void a_year_is_over() {
    office.open(COUNTY);
    office.take(COUNTY, "institution", "fixmedins_code,fixmedins_name", "H4,四院");
    office.take(
        COUNTY, "community", "community_code,community_name,lead_fixmedins_code", "C03,第三医共体,H4");
    office.take(
        COUNTY, "membership", "community_code,fixmedins_code,begndate", "C03,H4,2020-01-01");
    office.take(
        COUNTY,
        "catchment",
        "kind,code,community_code,begndate",
        "township,339901103,C03,2020-01-01");
    office.take(
        COUNTY,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "P0,王芳,99," + Office.certificate(0) + ",390,1501,2020-01-01,339901101",
        "P1,李强,99," + Office.certificate(1) + ",390,1501,2020-01-01,339901102",
        "P2,赵敏,99," + Office.certificate(2) + ",390,1501,2020-01-01,339901103");
    office.attribute(COUNTY);
    office.run(
        COUNTY,
        () ->
            packs.add(
                PackTexts.with("handed-down: 42000000.50", "handed-down: 3000.00")
                        .replace("reserve: 5%", "reserve: 0%")
                        .replace("reserve: draw", "reserve: keep")
                    + DEADLINES));
    office.run(COUNTY, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
    office.take(
        COUNTY,
        "visit",
        VISITS,
        visit(0, "S1", "600.00"),
        visit(0, "S2", "110.00"),
        visit(0, "S3", "120.00"),
        visit(1, "S4", "700.00"),
        visit(2, "S5", "1300.00"));
    YearMonth first = YearMonth.of(2025, 1);
    for (YearMonth month = first; month.getYear() == 2025; month = month.plusMonths(1)) {
      YearMonth next = month;
      staff.run(COUNTY, Staff.CLERK, () -> months.close(next));
    }
    accounts.open(COUNTY, YearEnd.PREFIX, Chromium.PASSWORD);
  }

  private static String visit(int person, String settlement, String fund) {
    return "%s,P%d,%s,390,1501,H3,11,2025-05-10,2025-05-10 10:00:00,2,%s,%s,0,,2025-05-10 10:00:00"
        .formatted(settlement, person, Office.certificate(person), fund, fund);
  }

  @Test
  @Order(2)
  @RunAsClient
  void nine_users_play_it_from_a_dispute_to_a_supplement() throws Exception {
    try (YearEnd year = new YearEnd(base)) {
      year.dispute();
      year.publish();
      year.reply();
      year.lock();
      year.comeLate();
      year.supplement();
      year.divide();
      year.lookBack();
    }
  }
}
