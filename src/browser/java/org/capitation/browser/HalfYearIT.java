package org.capitation.browser;

import jakarta.inject.Inject;
import java.net.URL;
import org.capitation.it.Office;
import org.capitation.it.TestAccounts;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first half of a year of a small county, from the agreement to the talk. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HalfYearIT {
  static final String COUNTY = "338499";

  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String ADVANCE =
      "withheld: 3%, advance: {article: 第十一条, months: 1.2, years: 1,"
          + " balance: {at-least: 6}, recovery: monthly}";
  private static final String MONITORING =
      """
      monitoring:
        article: 第十五条
        years: 3
        lag-months: 6
        thresholds:
          - {indicator: primary-share, at-least: 65%, alarm: 50%}
      """;
  private static final String DEADLINES =
      "deadlines: {article: 第十六条, sign: 5, receipt: 10, pay: 45}\n";

  @Inject private Office office;
  @Inject private TestAccounts accounts;
  @Inject private PolicyPacks packs;
  @ArquillianResource private URL base;

  /** In the server: people, an opening balance, and visits of three months at hospitals. */
  @Test
  @Order(1)
  void a_county_is_opened() {
    office.open(COUNTY);
    office.settle(COUNTY, 4);
    String pack = PackTexts.with("withheld: 3%", ADVANCE) + MONITORING + DEADLINES;
    office.run(COUNTY, () -> packs.add(pack));
    office.take(
        COUNTY,
        "opening",
        "community_code,insutype,year,item,amount,signed",
        "C01,390,2024,spending,15000.00,",
        "C02,390,2024,spending,12000.00,");
    for (int month = 1; month <= 3; month++) {
      String day = "2025-0%d-10".formatted(month);
      office.take(COUNTY, "visit", VISITS, visit(month, 0, "H1", day), visit(month, 1, "H2", day));
    }
    accounts.open(COUNTY, HalfYear.PREFIX, Chromium.PASSWORD);
  }

  private static String visit(int month, int person, String hospital, String day) {
    return "S%d-%d,P%d,%s,390,1501,%s,11,%s,%s 10:00:00,2,1500.00,970.00,0,,%s 10:00:00"
        .formatted(month, person, person, Office.certificate(person), hospital, day, day, day);
  }

  @Test
  @Order(2)
  @RunAsClient
  void eight_users_play_it_from_the_agreement_to_the_talk() throws Exception {
    try (HalfYear year = new HalfYear(base)) {
      year.agree();
      year.negotiate();
      year.advance();
      year.pay();
      year.warn();
      year.talk();
      year.lookBack();
    }
  }
}
