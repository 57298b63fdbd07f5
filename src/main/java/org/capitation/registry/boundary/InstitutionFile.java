package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Institution;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InstitutionStore.Registration;

/** 定点医药机构文件 {@code institution} (FIXMEDINS_B). */
@ApplicationScoped
public class InstitutionFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column FIXMEDINS_CODE = LAYOUT.mandatory("fixmedins_code");
  private static final Column FIXMEDINS_NAME = LAYOUT.mandatory("fixmedins_name");
  private static final Column FIXMEDINS_TYPE = LAYOUT.optional("fixmedins_type");
  private static final Column HOSP_LV = LAYOUT.optional("hosp_lv");
  private static final Column GRST_HOSP_FLAG = LAYOUT.optional("grst_hosp_flag");
  private static final Column PRNT_MEDINS_CODE = LAYOUT.optional("prnt_medins_code");
  private static final Column FIX_BLNG_ADMDVS = LAYOUT.optional("fix_blng_admdvs");
  private static final Column NAT_PLAF_CODE = LAYOUT.optional("nat_plaf_code");
  private static final Column PROV_PLAF_CODE = LAYOUT.optional("prov_plaf_code");
  private static final Column BEGNTIME = LAYOUT.optional("begntime");
  private static final Column ENDTIME = LAYOUT.optional("endtime");

  private static final String PHARMACY = "2";

  @Inject private InstitutionStore institutions;

  @Override
  public String name() {
    return "institution";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Collected<>(row -> read(run, row), rows -> write(run, rows));
  }

  private static Registration read(Run run, Row row) {
    String code = row.required(FIXMEDINS_CODE, 30);
    String area = row.text(FIX_BLNG_ADMDVS);
    return new Registration(
        new Institution(
            0,
            code,
            row.required(FIXMEDINS_NAME, 200),
            PHARMACY.equals(row.text(FIXMEDINS_TYPE)) || code.startsWith("P"),
            row.flag(GRST_HOSP_FLAG),
            area == null ? run.county().code() : area,
            row.range(BEGNTIME, ENDTIME)),
        row.text(HOSP_LV),
        row.text(PRNT_MEDINS_CODE),
        row.text(NAT_PLAF_CODE),
        row.text(PROV_PLAF_CODE));
  }

  private Flushed write(Run run, List<Registration> rows) {
    Set<String> known = institutions.institutionIds(run.county()).keySet();
    List<Registration> added =
        rows.stream().filter(r -> !known.contains(r.institution().code())).toList();
    institutions.addInstitutions(run.county(), added, run.stamp());
    return new Flushed(added.size(), rows.size() - added.size(), List.of());
  }
}
