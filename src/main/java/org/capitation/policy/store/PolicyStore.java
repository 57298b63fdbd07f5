package org.capitation.policy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.policy.Pack;
import org.capitation.policy.PackReader;
import org.capitation.policy.Policies;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 政策包的存储: packs as they were written, every version. */
@ApplicationScoped
public class PolicyStore {
  private static final String COLUMNS =
      "select id, county_id, pot, year, version, name, document_no, title, valid_from, valid_to,"
          + " text, created_at, created_by from policy_pack";

  @PersistenceContext private EntityManager entities;
  @Inject private BulkRead read;
  @Inject private IdBlocks ids;

  /** The packs read before, by their number. */
  private final ConcurrentMap<Long, Understood> understood = new ConcurrentHashMap<>();

  /** 已读政策包: what a text says. */
  private record Understood(String text, Pack pack) {}

  /** The newest version of every pack of a county. */
  public Policies policies(County county) {
    Map<String, PackRow> newest = new LinkedHashMap<>();
    rows(county).forEach(row -> newest.put(row.pot + "/" + row.year, row));
    return new Policies(newest.values().stream().map(this::pack).toList());
  }

  /** The pack with this number: what is in the store never changes. */
  public Pack pack(long id) {
    Understood before = understood.get(id);
    return before == null
        ? pack(read.list(COLUMNS + " where id = ?", PackRow::new, id).get(0))
        : before.pack();
  }

  /**
   * Adds the next version of a pack.
   *
   * @throws org.capitation.policy.BadPack if something in it is wrong, or it holds on days of
   *     another year's pack
   */
  public Pack add(County county, String text, Stamp stamp) {
    Pack draft = PackReader.read(ids.next("policy_pack"), 0, text);
    Pack.Heading heading = draft.heading();
    Policies policies = policies(county);
    int former = policies.of(heading.pot(), heading.year()).map(Pack::version).orElse(0);
    Pack pack = new Pack(draft.id(), former + 1, heading, draft.terms());
    policies.with(pack);
    entities.persist(new PackRow(county, pack, text, stamp));
    entities.flush();
    return pack;
  }

  /**
   * 政策包版本: a version of a pack in the store.
   *
   * @param id its number
   * @param version counts from 1
   * @param heading what it is called and where it stands
   * @param stamp who put it in force, and when
   */
  public record Kept(long id, int version, Pack.Heading heading, Stamp stamp) {}

  /** Every version of every pack of a county, the newest year and version first. */
  public List<Kept> list(County county) {
    return rows(county).stream()
        .map(PackRow::kept)
        .sorted(
            Comparator.comparing((Kept kept) -> kept.heading().year())
                .thenComparing(kept -> kept.heading().pot())
                .thenComparing(Kept::version)
                .reversed())
        .toList();
  }

  /** A pack of a county as it was written. */
  public Optional<String> text(County county, long id) {
    return read
        .list(COLUMNS + " where county_id = ? and id = ?", PackRow::new, county.id(), id)
        .stream()
        .map(row -> row.text)
        .findFirst();
  }

  /** A pack is read again only if it has another text. */
  private Pack pack(PackRow row) {
    Understood before = understood.get(row.id);
    if (before != null && before.text().equals(row.text)) {
      return before.pack();
    }
    Pack pack = PackReader.read(row.id, row.version, row.text);
    understood.put(row.id, new Understood(row.text, pack));
    return pack;
  }

  /** Read without the persistence context: files are checked against packs outside transactions. */
  private List<PackRow> rows(County county) {
    return read.list(
        COLUMNS + " where county_id = ? order by pot, year, version", PackRow::new, county.id());
  }
}
