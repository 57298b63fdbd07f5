package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Community;
import org.capitation.registry.store.CatalogueStore;
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
  @Inject private CatalogueStore catalogue;

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
    return new Register<>(new Communities(run));
  }

  private final class Communities implements Register.Book<String, Community> {
    private final Run run;
    private final Set<String> hospitals;

    Communities(Run run) {
      this.run = run;
      hospitals = institutions.institutionIds(run.county()).keySet();
    }

    @Override
    public String key(Row row) {
      return row.requiredCode(COMMUNITY_CODE, 20);
    }

    @Override
    public Community entry(Row row, Optional<Community> known) {
      String lead = row.requiredCode(LEAD_FIXMEDINS_CODE, 30);
      if (!hospitals.contains(lead)) {
        throw row.bad(LEAD_FIXMEDINS_CODE, Reason.UNKNOWN_INSTITUTION);
      }
      return new Community(
          known.map(Community::id).orElse(Community.NONE),
          key(row),
          row.required(COMMUNITY_NAME, 100),
          lead,
          row.range(BEGNDATE, ENDDATE, known.map(Community::range).orElse(null)));
    }

    @Override
    public Map<String, Community> known(List<Row> rows) {
      return institutions.communities(run.county()).stream()
          .collect(Collectors.toMap(Community::code, Function.identity()));
    }

    @Override
    public void write(Changes<String, Community> changes) {
      catalogue.writeCommunities(run.county(), changes.all(), run.stamp());
    }
  }
}
