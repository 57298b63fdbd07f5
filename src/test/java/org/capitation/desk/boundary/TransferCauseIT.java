package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URL;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.enrolment.boundary.People;
import org.capitation.it.Office;
import org.capitation.it.Visitor;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A visit that was moved says what moved it, on the page of its patient and to programs. */
@ExtendWith(ArquillianExtension.class)
class TransferCauseIT {
  private static final String LI = "339901198502281129";
  private static final String PASSWORD = "capitation";
  private static final Pattern DOOR =
      Pattern.compile("href=\"[^\"]*?(attribution/person\\?id=\\d+&amp;version=\\d+)\"");

  @Inject private Office office;
  @Inject private People people;
  @Inject private Rulings rulings;
  @Inject private HttpServletRequest request;

  @Test
  void L12_a_ruling_is_named_in_both_languages_with_a_door_to_it() throws Exception {
    String county = county("339530");
    DateRange days = DateRange.ofDays(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 15));
    var content =
        new Rulings.Content(Pot.RESIDENT, days, "C02", new Ruling.Ground("云栖医保〔2025〕7号", "住在福利院"));
    office.run(county, () -> rulings.record(LI, content));
    String ruling =
        office.rows(county, "select max(id) from attribution_exception where county_id = ?").get(0);
    Visitor visitor = clerk("it-t-clerk", county);
    String page = "desk/person?id=" + person(county);
    String chinese = visitor.get(page).body();
    assertTrue(chinese.contains("个案认定 " + ruling + " 号"), chinese);
    assertTrue(chinese.contains("云栖医保〔2025〕7号"), chinese);
    visitor.get(page + "&lang=en");
    String english = visitor.get(page).body();
    assertTrue(english.contains("Ruling no. " + ruling), english);
    Matcher door = DOOR.matcher(english);
    assertTrue(door.find(), english);
    String history = visitor.get(door.group(1).replace("&amp;", "&")).body();
    assertTrue(history.contains("<tr aria-current=\"true\">"), history);
    check(visitor, county, "it-t-clerk");
  }

  private void check(Visitor visitor, String county, String account) throws Exception {
    String answer = visitor.get("api/ledger/persons/" + person(county), account, PASSWORD).body();
    JsonNode lines = new ObjectMapper().readTree(answer).get("records").get(0).get("lines");
    assertEquals(3, lines.size(), answer);
    assertTrue(lines.get(0).get("cause") == null || lines.get(0).get("cause").isNull(), answer);
    JsonNode cause = lines.get(1).get("cause");
    assertEquals("RULING", cause.get("trigger").get("kind").asText(), answer);
    assertEquals("system:it", cause.get("stamp").get("by").asText(), answer);
  }

  @Test
  void L12_a_register_is_named_with_its_import() throws Exception {
    String county = county("339533");
    office.take(
        county,
        "catchment",
        "kind,code,community_code,begndate,enddate",
        "township,339901101,C01,2020-01-01,2025-02-28",
        "township,339901101,C02,2025-03-01,");
    office.attribute(county);
    office.change(
        "update attribution_version v join registry_county c on c.id = v.county_id"
            + " set v.reference = 'catchment 77' where c.code = '339533' and v.kind = 'REGISTERS'");
    Visitor visitor = clerk("it-t-registers", county);
    String chinese = visitor.get("desk/person?id=" + person(county)).body();
    assertTrue(chinese.contains("，导入 77 号）"), chinese);
  }

  private String county(String county) {
    office.open(county);
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,李芳,01," + LI + ",390,1501,2025-01-01,339901101");
    office.attribute(county);
    office.take(
        county,
        "visit",
        "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
            + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time",
        "S1,1,"
            + LI
            + ",390,1501,H2,11,2025-03-10,2025-03-10 10:00:00,2,80.00,50.00,0,,2025-03-10 10:00:00");
    return county;
  }

  private long person(String county) {
    return Long.parseLong(
        office.rows(county, "select min(id) from registry_person where county_id = ?").get(0));
  }

  /** A clerk of the county who has signed in. */
  private Visitor clerk(String account, String county) throws Exception {
    people.open(account, county, Role.BUREAU_CLERK, new Scope.WholeCounty());
    Visitor visitor =
        new Visitor(
            new URL(
                request.getScheme(),
                request.getServerName(),
                request.getServerPort(),
                request.getContextPath() + "/"));
    visitor.signIn(account, PASSWORD, "/desk/person");
    return visitor;
  }
}
