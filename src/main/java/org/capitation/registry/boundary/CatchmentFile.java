package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.capitation.registry.Catchment;
import org.capitation.registry.store.CatalogueStore;
import org.capitation.registry.store.CatalogueStore.Area;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.DateRange;

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
  @Inject private CatalogueStore catalogue;

  @Override
  public String name() {
    return "catchment";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Register<>(new Areas(run));
  }

  /** What belongs to a community: a township, an employer or a school. */
  private record Seat(Catchment.Kind kind, String code) {}

  private record Key(Seat place, int community, LocalDate from) {
    static Key of(Catchment c) {
      return new Key(new Seat(c.kind(), c.code()), c.community(), c.range().from());
    }
  }

  private final class Areas implements Register.Book<Key, Area> {
    private final Run run;
    private final Map<String, Integer> communities;
    private Tenures<Seat> tenures;

    Areas(Run run) {
      this.run = run;
      communities = institutions.communityIds(run.county());
    }

    @Override
    public Key key(Row row) {
      return new Key(
          new Seat(kind(row), row.requiredCode(CODE, 40)),
          Known.id(row, COMMUNITY_CODE, communities, Reason.UNKNOWN_COMMUNITY),
          row.requiredDay(BEGNDATE));
    }

    @Override
    public Area entry(Row row, Optional<Area> known) {
      Key key = key(row);
      DateRange range =
          row.range(BEGNDATE, ENDDATE, known.map(old -> old.catchment().range()).orElse(null));
      return new Area(
          new Catchment(key.place().kind(), key.place().code(), key.community(), range),
          row.or(NAME, c -> row.text(c, 100), known.map(Area::name).orElse(null)));
    }

    @Override
    public Map<Key, Area> known(List<Row> rows) {
      tenures = new Tenures<>();
      Map<Key, Area> known = new HashMap<>();
      for (Area area : catalogue.areas(run.county())) {
        Key key = Key.of(area.catchment());
        tenures.admit(key.place(), key.community(), area.catchment().range());
        known.put(key, area);
      }
      return known;
    }

    /** A place is in the catchment of one community at a time. */
    @Override
    public void admit(Row row, Area entry) {
      Key key = Key.of(entry.catchment());
      if (!tenures.admit(key.place(), key.community(), entry.catchment().range())) {
        throw row.bad(CODE, Reason.CATCHMENT_ELSEWHERE);
      }
    }

    @Override
    public void write(Changes<Key, Area> changes) {
      catalogue.writeAreas(run.county(), changes.all(), run.stamp());
    }
  }

  private static Catchment.Kind kind(Row row) {
    try {
      return Catchment.Kind.valueOf(row.required(KIND).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.bad(KIND, Reason.UNKNOWN_CODE);
    }
  }
}
