package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.capitation.files.Counts;
import org.capitation.it.Office;
import org.capitation.registry.Pot;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes visits that the inclusion list treats alike or not, inside the server. */
@ExtendWith(ArquillianExtension.class)
class ExceptionsIT {
  private static final String HEADER =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,fix_blng_admdvs,med_type,dise_no,"
          + "begndate,setl_time,pay_loc,medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,"
          + "refl_old_mdtrt_id,updt_time";
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";

  @Inject private Office office;
  @Inject private Exceptions exceptions;

  @Test
  void L3_the_list_decides_by_med_type_disease_and_class_of_the_institution() {
    String county = people("339991");
    office.take(
        county,
        "visit",
        HEADER,
        visit("S1", WANG, "H1", "14,M03900"),
        visit("S2", WANG, "H2", "14,M03900"),
        visit("S3", WANG, "H1", "14,"),
        visit("S4", WANG, "H1", "11,"),
        visit("S5", WANG, "P11010500001", "11,"));
    assertEquals(
        List.of(
            "S1 PRIMARY M03900 CHARGED HOUSEHOLD",
            "S2 HOSPITAL M03900 EXCLUDED SEPARATE",
            "S3 PRIMARY null EXCLUDED SEPARATE",
            "S4 PRIMARY null CHARGED HOUSEHOLD",
            "S5 PHARMACY null CHARGED HOUSEHOLD"),
        office.rows(
            county,
            "select setl_id, institution_class, dise_no, disposition, reason from ledger_visit"
                + " where county_id = ? order by setl_id"));
  }

  @Test
  void L4_what_is_unknown_is_counted_by_its_code_and_goes_when_it_is_set_right() {
    String county = people("339992");
    office.take(
        county,
        "visit",
        HEADER,
        visit("S1", WANG, "H1", "99,"),
        visit("S2", WANG, "H1", "99,"),
        visit("S3", WANG, "H1", "9904,"),
        visit("S4", WANG, "H1", "11,"),
        visit("S5", LI, "H1", "11,"),
        refund("R1", "S1", "99,"),
        refund("R9", "S9", "11,"));
    assertEquals(
        List.of(
            "ORIGINAL_MISSING 11 1: -50.00",
            "UNKNOWN_CODE 99 3: 50.00",
            "UNKNOWN_CODE 9904 1: 50.00",
            "UNKNOWN_PERSON 11 1: 50.00"),
        uncharged(county));
    assertEquals(
        new Counts(2, 2, 0, 0),
        office.take(
            county,
            "visit",
            HEADER,
            visit("S9", WANG, "H1", "11,"),
            visit("S3", WANG, "H1", "11,").replace(":00:00", ":30:00")));
    assertEquals(
        List.of("UNKNOWN_CODE 99 3: 50.00", "UNKNOWN_PERSON 11 1: 50.00"), uncharged(county));
  }

  @Test
  void L10_unreferred_is_stored_for_visits_outside_the_pooling_area_only() {
    String county = people("339993");
    String outside = visit("S1", WANG, "4101050007", "11,").replace(",339901,", ",410105,");
    office.take(
        county,
        "visit",
        HEADER,
        outside,
        outside.replace("S1", "S2").replace(",0,,,", ",0,,M1,"),
        outside.replace("S1", "S3").replace(",410105,", ",339902,"),
        outside.replace("S1", "S4").replace(",410105,", "," + county + ","));
    assertEquals(
        List.of("S1 1 OUTSIDE", "S2 0 OUTSIDE", "S3 0 POOLING_AREA", "S4 0 OTHER_IN_COUNTY"),
        office.rows(
            county,
            "select setl_id, unreferred, category from ledger_visit where county_id = ?"
                + " order by setl_id"));
  }

  private List<String> uncharged(String county) {
    List<String> lines = new ArrayList<>();
    office.run(
        county,
        () ->
            exceptions
                .of(Pot.RESIDENT, 2025)
                .forEach(
                    line ->
                        lines.add(
                            "%s %s %d: %s"
                                .formatted(
                                    line.reason(),
                                    line.medicalType(),
                                    line.records(),
                                    line.amounts().fund()))));
    return lines;
  }

  /** A county where Wang lives, whose first hospital is a primary one. */
  private String people(String county) {
    office.open(county);
    office.take(county, "institution", "fixmedins_code,fixmedins_name,grst_hosp_flag", "H1,一院,1");
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101");
    office.attribute(county);
    return county;
  }

  private static String visit(String settlement, String certificate, String at, String care) {
    return settlement
        + ",1,"
        + certificate
        + ",390,1501,"
        + at
        + ",339901,"
        + care
        + ",2025-03-05,2025-03-05 10:00:00,2,80.00,50.00,0,,,2025-03-05 10:00:00";
  }

  private static String refund(String settlement, String original, String care) {
    return visit(settlement, WANG, "H1", care)
        .replace("80.00,50.00,0,,", "-80.00,-50.00,1," + original + ",");
  }
}
