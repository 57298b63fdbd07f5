package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Institution;
import org.capitation.registry.store.CatalogueStore;
import org.capitation.registry.store.CatalogueStore.Registration;

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

  @Inject private CatalogueStore catalogue;

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
    return new Register<>(new Institutions(run));
  }

  private final class Institutions implements Register.Book<String, Registration> {
    private final Run run;

    Institutions(Run run) {
      this.run = run;
    }

    @Override
    public String key(Row row) {
      return row.requiredCode(FIXMEDINS_CODE, 30);
    }

    @Override
    public Registration entry(Row row, Optional<Registration> known) {
      Registration old = known.orElseGet(() -> unknown(row));
      return new Registration(
          institution(row, old.institution()),
          row.or(HOSP_LV, c -> row.code(c, 6), old.level()),
          row.or(PRNT_MEDINS_CODE, c -> row.code(c, 30), old.parent()),
          row.or(NAT_PLAF_CODE, c -> row.code(c, 30), old.nationalCode()),
          row.or(PROV_PLAF_CODE, c -> row.code(c, 30), old.provincialCode()));
    }

    /** What holds where the file does not have the column: an institution of the county. */
    private Registration unknown(Row row) {
      String code = key(row);
      String area = run.county().code();
      return new Registration(
          new Institution(0, code, "", code.startsWith("P"), false, area, null),
          null,
          null,
          null,
          null);
    }

    private Institution institution(Row row, Institution old) {
      String area = row.or(FIX_BLNG_ADMDVS, c -> row.code(c, 6), old.areaCode());
      return new Institution(
          old.id(),
          old.code(),
          row.required(FIXMEDINS_NAME, 200),
          row.or(FIXMEDINS_TYPE, c -> isPharmacy(row, c), old.pharmacy()),
          row.or(GRST_HOSP_FLAG, row::flag, old.primary()),
          area == null ? run.county().code() : area,
          row.range(BEGNTIME, ENDTIME, old.range()));
    }

    private boolean isPharmacy(Row row, Column type) {
      return PHARMACY.equals(row.text(type)) || key(row).startsWith("P");
    }

    @Override
    public Map<String, Registration> known(List<Row> rows) {
      return catalogue.registrations(run.county()).stream()
          .collect(Collectors.toMap(r -> r.institution().code(), Function.identity()));
    }

    @Override
    public void write(Changes<String, Registration> changes) {
      catalogue.writeInstitutions(run.county(), changes.all(), run.stamp());
    }
  }
}
