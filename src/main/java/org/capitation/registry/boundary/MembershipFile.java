package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.capitation.registry.Membership;
import org.capitation.registry.store.InstitutionStore;

/** 医共体成员文件 {@code membership}. */
@ApplicationScoped
public class MembershipFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column COMMUNITY_CODE = LAYOUT.mandatory("community_code");
  private static final Column FIXMEDINS_CODE = LAYOUT.mandatory("fixmedins_code");
  private static final Column BEGNDATE = LAYOUT.mandatory("begndate");
  private static final Column ENDDATE = LAYOUT.optional("enddate");
  private static final Column TIER = LAYOUT.optional("tier");

  @Inject private InstitutionStore institutions;

  @Override
  public String name() {
    return "membership";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  private record Read(Row row, Membership membership, String tier) {}

  @Override
  public Intake open(Run run) {
    Map<String, Integer> communities = institutions.communityIds(run.county());
    Map<String, Integer> members = institutions.institutionIds(run.county());
    return new Collected<>(row -> read(row, communities, members), rows -> write(run, rows));
  }

  private static Read read(
      Row row, Map<String, Integer> communities, Map<String, Integer> members) {
    Membership membership =
        new Membership(
            Known.id(row, COMMUNITY_CODE, communities, "unknown-community"),
            Known.id(row, FIXMEDINS_CODE, members, "unknown-institution"),
            row.range(BEGNDATE, ENDDATE));
    return new Read(row, membership, row.text(TIER));
  }

  /** An institution is a member of one community at a time (G4). */
  private Flushed write(Run run, List<Read> rows) {
    Set<Membership> known = new HashSet<>(institutions.memberships(run.county()));
    Map<Membership, String> added = new LinkedHashMap<>();
    List<Rejection> rejected = new ArrayList<>();
    long repeated = 0;
    for (Read read : rows) {
      Membership m = read.membership();
      if (known.contains(m)) {
        repeated++;
      } else if (known.stream().anyMatch(k -> clash(k, m))) {
        rejected.add(read.row().rejection(FIXMEDINS_CODE, "member-elsewhere"));
      } else {
        known.add(m);
        added.put(m, read.tier());
      }
    }
    institutions.addMemberships(run.county(), added, run.stamp());
    return new Flushed(added.size(), repeated, rejected);
  }

  private static boolean clash(Membership a, Membership b) {
    return a.institution() == b.institution() && a.range().overlaps(b.range());
  }
}
