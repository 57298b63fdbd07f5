package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.capitation.files.boundary.Imports;
import org.capitation.it.Office;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody is computed by a job of its own after registers have come by a job. */
@ExtendWith(ArquillianExtension.class)
class RecomputeIT {
  private static final String CATCHMENTS = "kind,code,community_code,begndate,enddate";
  private static final String HOMES =
      "select p.name, i.valid_from, c.code from attribution_interval i"
          + " join registry_person p on p.id = i.person_id"
          + " left join registry_community c on c.id = i.community_id"
          + " where i.county_id = ? order by p.id, i.valid_from";

  private static final String VERSIONS =
      "select kind, substring_index(reference, ' ', 1), whole, persons, intervals"
          + " from attribution_version where county_id = ? order by id";

  @Inject private Office office;
  @Inject private PolicyPacks packs;
  @Inject private Imports imports;

  @Test
  void registers_that_come_by_a_job_are_followed_by_a_computation() throws Exception {
    String county = "339807";
    office.open(county);
    byJob(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,99,V1,390,1501,2025-01-01,339901101",
        "2,李强,99,V2,390,1501,2025-01-01,339901102");
    assertEquals(List.of("王芳 2025-01-01 C01", "李强 2025-01-01 C02"), office.rows(county, HOMES));
    byJob(
        county,
        "catchment",
        CATCHMENTS,
        "township,339901101,C01,2020-01-01,2025-02-28",
        "township,339901101,C02,2025-03-01,");
    assertEquals(
        List.of("王芳 2025-01-01 C01", "王芳 2025-03-01 C02", "李强 2025-01-01 C02"),
        office.rows(county, HOMES));
    byJob(
        county,
        "catchment",
        CATCHMENTS,
        "township,339901101,C01,2020-01-01,2025-02-28",
        "township,339901101,C02,2025-03-01,");
    assertEquals(
        List.of(
            "REGISTERS insured 1 2 2", "REGISTERS catchment 0 1 2", "REGISTERS catchment 1 0 0"),
        office.rows(county, VERSIONS),
        "a file that says nothing new changes nothing");
  }

  @Test
  void who_is_insured_in_both_pots_is_written_anew_only_if_something_has_changed()
      throws Exception {
    String county = "339848";
    office.open(county);
    office.run(county, () -> packs.add(PackTexts.GOOD.replace("390", "310")));
    byJob(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,99,V1,390,1501,2025-01-01,339901101",
        "2,王芳,99,V1,310,1103,2025-06-01,339901101");
    byJob(
        county,
        "catchment",
        CATCHMENTS,
        "township,339901101,C01,2020-01-01,2025-02-28",
        "township,339901101,C02,2025-03-01,");
    byJob(county, "catchment", CATCHMENTS, "township,339901109,C01,2020-01-01,");
    assertEquals(
        List.of(
            "REGISTERS insured 1 1 2",
            "REGISTERS catchment 0 1 3",
            "REGISTERS catchment 1 0 0",
            "REGISTERS catchment 1 0 0"),
        office.rows(county, VERSIONS));
  }

  private void byJob(String county, String kind, String... lines) throws InterruptedException {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    office.run(
        county,
        () -> {
          long id = imports.look(kind, kind + ".csv", new ByteArrayInputStream(bytes)).file().id();
          imports.start(id, true);
        });
    String open =
        "select count(*) from job_task where county = '"
            + county
            + "' and state in ('WAITING', 'RUNNING')";
    for (int i = 0; i < 600 && office.number(open) > 0; i++) {
      Thread.sleep(100);
    }
    assertTrue(office.number(open) == 0, "all is done");
  }
}
