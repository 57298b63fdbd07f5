package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Known;
import org.capitation.files.Layout;
import org.capitation.files.Rejection;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Catchment;
import org.capitation.registry.Catchments;
import org.capitation.registry.store.InstitutionStore;

/** 服务片区文件 {@code catchment}: which township, employer or school belongs to whom. */
@ApplicationScoped
public class CatchmentFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column KIND = LAYOUT.mandatory("kind");
  private static final Column CODE = LAYOUT.mandatory("code");
  private static final Column NAME = LAYOUT.optional("name");
  private static final Column COMMUNITY_CODE = LAYOUT.mandatory("community_code");
  private static final Column BEGNDATE = LAYOUT.mandatory("begndate");
  private static final Column ENDDATE = LAYOUT.optional("enddate");

  @Inject private InstitutionStore institutions;

  @Override
  public String name() {
    return "catchment";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  private record Read(Row row, Catchment catchment, String name) {}

  @Override
  public Intake open(Run run) {
    Map<String, Integer> communities = institutions.communityIds(run.county());
    return new Collected<>(row -> read(row, communities), rows -> write(run, rows));
  }

  private static Read read(Row row, Map<String, Integer> communities) {
    Catchment catchment =
        new Catchment(
            kind(row),
            row.required(CODE, 40),
            Known.id(row, COMMUNITY_CODE, communities, "unknown-community"),
            row.range(BEGNDATE, ENDDATE));
    return new Read(row, catchment, row.text(NAME));
  }

  private static Catchment.Kind kind(Row row) {
    try {
      return Catchment.Kind.valueOf(row.required(KIND).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.bad(KIND, "unknown-code");
    }
  }

  private Flushed write(Run run, List<Read> rows) {
    Catchments known = institutions.catchmentIndex(run.county());
    Map<Catchment, String> added = new LinkedHashMap<>();
    List<Rejection> rejected = new ArrayList<>();
    long repeated = 0;
    for (Read read : rows) {
      Catchment c = read.catchment();
      List<Catchment> same = known.of(c.kind(), c.code());
      if (same.contains(c)) {
        repeated++;
      } else if (same.stream().anyMatch(k -> k.range().overlaps(c.range()))) {
        rejected.add(read.row().rejection(CODE, "catchment-elsewhere"));
      } else {
        added.put(c, read.name());
      }
    }
    institutions.addCatchments(run.county(), added, run.stamp());
    return new Flushed(added.size(), repeated, rejected);
  }
}
