package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.it.Office;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Difference.Kind;
import org.capitation.ledger.Findings;
import org.capitation.registry.store.CountyStore;

/** 封存的县: small counties with sealed months, and what a verification finds in them. */
@ApplicationScoped
class SealedCounty {
  static final YearMonth MARCH = YearMonth.of(2025, 3);
  static final YearMonth APRIL = YearMonth.of(2025, 4);
  private static final String WANG = "33990119900101019X";
  static final String HEADER =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";

  @Inject private Office office;
  @Inject private AccountingMonths months;
  @Inject private CountyStore counties;
  @Inject private Verifying verifying;
  @Inject private BulkLoad bulk;

  /** What is found about closed months: month, setl_id, and in what it differs. */
  List<String> found(String county) {
    List<Findings> findings = new ArrayList<>();
    office.run(
        county,
        () ->
            findings.add(
                verifying
                    .verify(counties.get(county), OptionalInt.empty(), (done, total) -> {})
                    .findings()));
    Map<Long, String> settlements = new TreeMap<>();
    office
        .rows(county, "select id, setl_id from ledger_visit where county_id = ?")
        .forEach(row -> settlements.put(Long.valueOf(row.split(" ")[0]), row.split(" ")[1]));
    return findings.get(0).kept().stream()
        .filter(d -> d.kind() == Kind.CLOSED_ROW || d.kind() == Kind.SEAL)
        .map(d -> told(d, settlements))
        .toList();
  }

  private static String told(Difference d, Map<Long, String> settlements) {
    return d.line().month()
        + " "
        + settlements.getOrDefault(d.visit(), d.settlement())
        + " "
        + d.parts().stream()
            .map(part -> part.name() + " " + part.booked() + " " + part.derived())
            .collect(Collectors.joining(" "));
  }

  /** Changes what no use case changes; ? is the key of the county. */
  void sql(String county, String sql) {
    bulk.batch(
        sql.replace("?", Long.toString(counties.get(county).id())),
        List.<Object[]>of(new Object[0]));
  }

  void close(String county, YearMonth month) {
    office.run(county, () -> months.close(month));
  }

  /** A county with two closed months, a newer version, and an explained difference. */
  String closed(String code) {
    String county = county(code);
    office.take(county, "visit", HEADER, visit("S1", 3), visit("S2", 3), visit("S3", 3));
    office.take(
        county,
        "control-total",
        "fixmedins_code,insutype,clr_type,stmt_begndate,stmt_enddate,medfee_sumamt,hifp_pay,"
            + "fixmedins_setl_cnt",
        "H2,390,11,2025-03-01,2025-03-31,240.00,151.00,3");
    sql(
        county,
        "insert into ledger_explanation select county_id, month, pot, institution_code,"
            + " 'OUTPATIENT', visits, fee, fund, 3, 240, 150, '差一元', '2025-04-01', 'it'"
            + " from ledger_control_total where county_id = ?");
    close(county, MARCH);
    office.take(
        county,
        "visit",
        HEADER,
        visit("S4", 4),
        visit("S2", 3).replaceFirst("10:00:00$", "11:00:00").replace("80.00", "81.00"));
    close(county, APRIL);
    assertNotEquals(
        List.of("0"), office.rows(county, "select count(*) from ledger_entry where county_id = ?"));
    return county;
  }

  /** A county with one person. */
  String county(String code) {
    office.open(code);
    office.take(
        code,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101");
    office.attribute(code);
    return code;
  }

  /** A visit of that person. */
  static String visit(String settlement, int month) {
    String day = "2025-0" + month + "-05";
    return settlement
        + ",1,"
        + WANG
        + ",390,1501,H2,11,"
        + day
        + ","
        + day
        + " 10:00:00,2,80.00,50.00,0,,"
        + day
        + " 10:00:00";
  }
}
