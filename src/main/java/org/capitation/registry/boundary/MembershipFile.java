package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Known;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Membership;
import org.capitation.registry.store.CatalogueStore;
import org.capitation.registry.store.CatalogueStore.Member;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.DateRange;

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
  @Inject private CatalogueStore catalogue;

  @Override
  public String name() {
    return "membership";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Register<>(new Members(run));
  }

  private record Key(int community, int institution, LocalDate from) {
    static Key of(Membership m) {
      return new Key(m.community(), m.institution(), m.range().from());
    }
  }

  private final class Members implements Register.Book<Key, Member> {
    private final Run run;
    private final Map<String, Integer> communities;
    private final Map<String, Integer> members;
    private Tenures<Integer> tenures;

    Members(Run run) {
      this.run = run;
      communities = institutions.communityIds(run.county());
      members = institutions.institutionIds(run.county());
    }

    @Override
    public Key key(Row row) {
      return new Key(
          Known.id(row, COMMUNITY_CODE, communities, Reason.UNKNOWN_COMMUNITY),
          Known.id(row, FIXMEDINS_CODE, members, Reason.UNKNOWN_INSTITUTION),
          row.requiredDay(BEGNDATE));
    }

    @Override
    public Member entry(Row row, Optional<Member> known) {
      Key key = key(row);
      DateRange range =
          row.range(BEGNDATE, ENDDATE, known.map(old -> old.membership().range()).orElse(null));
      return new Member(
          new Membership(key.community(), key.institution(), range),
          row.or(TIER, c -> row.code(c, 20), known.map(Member::tier).orElse(null)));
    }

    @Override
    public Map<Key, Member> known(List<Row> rows) {
      tenures = new Tenures<>();
      Map<Key, Member> known = new HashMap<>();
      for (Member member : catalogue.members(run.county())) {
        Membership m = member.membership();
        tenures.admit(m.institution(), m.community(), m.range());
        known.put(Key.of(m), member);
      }
      return known;
    }

    /** An institution is a member of one community at a time (G4). */
    @Override
    public void admit(Row row, Member entry) {
      Membership m = entry.membership();
      if (!tenures.admit(m.institution(), m.community(), m.range())) {
        throw row.bad(FIXMEDINS_CODE, Reason.MEMBER_ELSEWHERE);
      }
    }

    @Override
    public void write(Changes<Key, Member> changes) {
      catalogue.writeMembers(run.county(), changes.all(), run.stamp());
    }
  }
}
