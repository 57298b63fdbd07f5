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
import org.capitation.registry.Community;
import org.capitation.registry.store.InstitutionStore;

/** 县域医共体文件 {@code community}. */
@ApplicationScoped
public class CommunityFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column COMMUNITY_CODE = LAYOUT.mandatory("community_code");
  private static final Column COMMUNITY_NAME = LAYOUT.mandatory("community_name");
  private static final Column LEAD_FIXMEDINS_CODE = LAYOUT.mandatory("lead_fixmedins_code");
  private static final Column BEGNDATE = LAYOUT.optional("begndate");
  private static final Column ENDDATE = LAYOUT.optional("enddate");

  @Inject private InstitutionStore institutions;

  @Override
  public String name() {
    return "community";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    Set<String> hospitals = institutions.institutionIds(run.county()).keySet();
    return new Collected<>(row -> read(row, hospitals), rows -> write(run, rows));
  }

  private static Community read(Row row, Set<String> hospitals) {
    String lead = row.required(LEAD_FIXMEDINS_CODE, 30);
    if (!hospitals.contains(lead)) {
      throw row.bad(LEAD_FIXMEDINS_CODE, "unknown-institution");
    }
    return new Community(
        0,
        row.required(COMMUNITY_CODE, 20),
        row.required(COMMUNITY_NAME, 100),
        lead,
        row.range(BEGNDATE, ENDDATE));
  }

  private Flushed write(Run run, List<Community> rows) {
    Set<String> known = institutions.communityIds(run.county()).keySet();
    List<Community> added = rows.stream().filter(c -> !known.contains(c.code())).toList();
    institutions.addCommunities(run.county(), added, run.stamp());
    return new Flushed(added.size(), rows.size() - added.size(), List.of());
  }
}
