package org.capitation.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.access.Acting;
import org.capitation.attribution.boundary.Attributions;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.files.Counts;
import org.capitation.files.Rejection;
import org.capitation.files.boundary.Imports;
import org.capitation.files.store.OutcomeStore;
import org.capitation.files.store.OutcomeStore.Rejected;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.boundary.Counties;

/** The clerk of small counties: takes texts as files, and looks into the tables. */
@ApplicationScoped
public class Office {
  private static final PoolingArea AREA = new PoolingArea("339900", "云栖市");

  @Inject private Acting acting;
  @Inject private Counties counties;
  @Inject private PolicyPacks packs;
  @Inject private Imports imports;
  @Inject private Attributions attributions;
  @Inject private OutcomeStore outcomes;
  @Inject private BulkLoad bulk;
  @Inject private BulkRead read;

  /**
   * Opens a county with two communities of one hospital each, a township of each, a team of each
   * and the policy of the residents for 2025.
   */
  public void open(String county) {
    openBare(county);
    acting.run("it", county, () -> packs.add(PackTexts.GOOD));
    take(county, "institution", "fixmedins_code,fixmedins_name", "H1,一院", "H2,二院", "H3,三院");
    take(
        county,
        "community",
        "community_code,community_name,lead_fixmedins_code",
        "C01,第一医共体,H1",
        "C02,第二医共体,H2");
    take(
        county,
        "membership",
        "community_code,fixmedins_code,begndate",
        "C01,H1,2020-01-01",
        "C02,H2,2020-01-01");
    take(
        county,
        "catchment",
        "kind,code,community_code,begndate",
        "township,339901101,C01,2020-01-01",
        "township,339901102,C02,2020-01-01");
    take(county, "team", "team_code,team_name,fixmedins_code", "T1,一队,H1", "T2,二队,H2");
    take(county, "doctor", "doctor_code,doctor_name,team_code", "D1,王医生,T1", "D2,李医生,T2");
  }

  /**
   * Brings people of the two townships by turns into a county, who are insured as residents; their
   * certificates are {@link #certificate}.
   */
  public void settle(String county, int people) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township");
    for (int i = 0; i < people; i++) {
      lines.add(
          "P%d,王芳,99,%s,390,1501,2020-01-01,33990110%d".formatted(i, certificate(i), 1 + i % 2));
    }
    take(county, "insured", lines.toArray(String[]::new));
    attribute(county);
  }

  /** The certificate of a person by number, from 0. */
  public static String certificate(int person) {
    return "V" + (1000 + person);
  }

  /** Opens a county with nothing in it. */
  public void openBare(String county) {
    acting.run("it", () -> counties.open(county, county, AREA, 1));
  }

  /** Takes lines as a file. */
  public Counts take(String county, String kind, String... lines) {
    return take(county, kind, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** Takes bytes as a file. */
  public Counts take(String county, String kind, byte[] bytes) {
    try {
      Path file = Files.createTempFile("capitation-it", ".csv");
      try {
        Files.write(file, bytes);
        List<Counts> counts = new ArrayList<>();
        acting.run("it", county, () -> counts.add(imports.take(kind, file)));
        return counts.get(0);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Computes whose everybody is. */
  public void attribute(String county) {
    acting.run("it", county, () -> attributions.recompute("it"));
  }

  /** Does something as the clerk of a county. */
  public void run(String county, Runnable work) {
    acting.run("it", county, work);
  }

  /** What the last import of a county refused, each as line, field, reason and value. */
  public List<String> rejected(String county) {
    long run = number("select max(id) from files_run where county_id = " + id(county));
    return outcomes.rejected(run, null, 10_000).stream()
        .map(Rejected::rejection)
        .map(Office::told)
        .toList();
  }

  private static String told(Rejection r) {
    return r.line() + " " + r.field() + " " + r.reason().code() + " " + r.value();
  }

  /** The only number that a query finds. */
  public long number(String sql) {
    return read.list(sql, row -> row.getLong(1)).get(0);
  }

  /** Changes what no use case changes. */
  public void change(String sql) {
    List<Object[]> once = new ArrayList<>();
    once.add(new Object[0]);
    bulk.batch(sql, once);
  }

  /** The rows of a query, their columns separated by blanks; ? is the key of the county. */
  public List<String> rows(String county, String sql) {
    return read.list(
        sql.replace("?", Long.toString(id(county))),
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getString(i)));
          }
          return values.stream().collect(Collectors.joining(" "));
        });
  }

  /** The columns of a table that can be written, apart by commas. */
  public String columns(String table) {
    return read.list(
            "select group_concat(column_name) from information_schema.columns where table_schema ="
                + " database() and table_name = ? and coalesce(generation_expression, '') = ''",
            row -> row.getString(1),
            table)
        .get(0);
  }

  private long id(String county) {
    return number("select id from registry_county where code = '" + county + "'");
  }
}
