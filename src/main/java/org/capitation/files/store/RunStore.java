package org.capitation.files.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.IdBlocks;
import org.capitation.files.Counts;
import org.capitation.files.Failure;
import org.capitation.files.Import;
import org.capitation.files.ImportFilter;
import org.capitation.files.ImportList;
import org.capitation.files.ImportState;
import org.capitation.files.Place;
import org.capitation.files.Run;
import org.capitation.files.Upload;
import org.capitation.registry.County;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 导入记录的存储. */
@ApplicationScoped
public class RunStore {
  private static final int LONGEST_NAME = 200;
  private static final String MATCHING =
      " from RunRow r where r.county = :county and r.state in :states"
          + " and r.kind like :kind and (r.sha256 is not null or r.kind = :kind)";

  private static final String COUNT =
      "update files_run set rows_read = rows_read + ?, rows_accepted = rows_accepted + ?,"
          + " rows_repeated = rows_repeated + ?, rows_rejected = rows_rejected + ?,"
          + " findings = findings + ? where id = ?";

  @PersistenceContext private EntityManager entities;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** A run with a key of its own that is not kept yet. */
  public Run make(County county, String kind, String name, Stamp stamp) {
    return new Run(ids.next("files_run"), county, kind, cut(name), stamp);
  }

  /**
   * Keeps a run.
   *
   * @param header the names of the columns, as the download of rejected rows begins
   */
  public void add(Run run, ImportState state, Upload upload, String header) {
    RunRow row = new RunRow(run, state);
    row.upload(upload, header);
    entities.persist(row);
  }

  /**
   * The run that gathers what an account does without a file on a day; made if there is none yet.
   * To be called by one at a time in a county.
   */
  public Run daily(County county, String kind, Stamp stamp) {
    return entities
        .createQuery(
            "select r from RunRow r where r.county = :county and r.kind = :kind"
                + " and r.createdBy = :by and r.createdAt >= :day and r.sha256 is null"
                + " order by r.id",
            RunRow.class)
        .setParameter("county", county.id())
        .setParameter("kind", kind)
        .setParameter("by", stamp.by())
        .setParameter("day", stamp.day().atStartOfDay())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(row -> row.run(county))
        .orElseGet(() -> begun(make(county, kind, "", stamp)));
  }

  private Run begun(Run run) {
    entities.persist(new RunRow(run, ImportState.DONE));
    return run;
  }

  /** An import of the county. */
  public Optional<Import> find(County county, long id) {
    return Optional.ofNullable(entities.find(RunRow.class, id))
        .filter(row -> row.county == county.id())
        .map(row -> row.told(county));
  }

  /**
   * An import of the county, which no other transaction changes until this one ends.
   *
   * @throws Missing if there is none
   */
  public Import hold(County county, long id) {
    RunRow row = entities.find(RunRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || row.county != county.id()) {
      throw new Missing("import", id);
    }
    return row.told(county);
  }

  /** The newest other import of the same bytes as the same kind that went in, or will. */
  public Optional<Import> earlier(Import file) {
    County county = file.run().county();
    return entities
        .createQuery(
            "select r from RunRow r where r.county = :county and r.kind = :kind"
                + " and r.sha256 = :hash and r.id <> :id and r.state in :states"
                + " order by r.createdAt desc, r.id desc",
            RunRow.class)
        .setParameter("county", county.id())
        .setParameter("kind", file.run().kind())
        .setParameter("hash", HexFormat.of().parseHex(file.upload().sha256()))
        .setParameter("id", file.id())
        .setParameter("states", ImportState.TAKEN)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(row -> row.told(county));
  }

  /** A page of the imports that fit, the newest first. */
  public ImportList list(County county, ImportFilter filter, int first, int size) {
    long count = matching(county, filter, "select count(r)", "", Long.class).getSingleResult();
    List<Import> imports =
        matching(county, filter, "select r", " order by r.createdAt desc, r.id desc", RunRow.class)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultStream()
            .map(row -> row.told(county))
            .toList();
    return new ImportList(count, imports);
  }

  private <T> TypedQuery<T> matching(
      County county, ImportFilter filter, String select, String order, Class<T> type) {
    Set<ImportState> begun = Set.of(ImportState.values());
    Collection<ImportState> states =
        filter.state().map(Set::of).orElse(begun).stream()
            .filter(s -> s != ImportState.LOOKED_AT || filter.state().isPresent())
            .toList();
    return entities
        .createQuery(select + MATCHING + order, type)
        .setParameter("county", county.id())
        .setParameter("states", states)
        .setParameter("kind", filter.kind().orElse("%"));
  }

  /** The imports since a moment that failed and that no later one of their kind has made good. */
  public List<Import> failed(County county, LocalDateTime since) {
    return entities
        .createQuery(
            "select r from RunRow r where r.county = :county and r.state = :failed"
                + " and r.createdAt >= :since and not exists (select n.id from RunRow n"
                + " where n.county = r.county and n.kind = r.kind and n.sha256 is not null"
                + " and n.createdAt > r.createdAt and n.state in :taken) order by r.createdAt",
            RunRow.class)
        .setParameter("county", county.id())
        .setParameter("failed", ImportState.FAILED)
        .setParameter("since", since)
        .setParameter("taken", ImportState.TAKEN)
        .getResultStream()
        .map(row -> row.told(county))
        .toList();
  }

  /** The imports of all counties that are in a state, by their keys. */
  public List<Long> in(ImportState state) {
    return entities
        .createQuery("select r.id from RunRow r where r.state = :state order by r.id", Long.class)
        .setParameter("state", state)
        .getResultList();
  }

  /** The looked-at files of all counties that nobody has begun to take since then. */
  public List<Long> forgotten(LocalDateTime since) {
    return entities
        .createQuery(
            "select r.id from RunRow r where r.state = :state and r.createdAt < :since", Long.class)
        .setParameter("state", ImportState.LOOKED_AT)
        .setParameter("since", since)
        .getResultList();
  }

  /** Forgets a file that nobody has begun to take. */
  public void remove(long id) {
    RunRow row = entities.find(RunRow.class, id);
    if (row != null && row.state == ImportState.LOOKED_AT) {
      entities.remove(row);
    }
  }

  /** The import waits for its turn. */
  public void await(long id) {
    entities.find(RunRow.class, id).state(ImportState.WAITING);
  }

  /** The import begins, or goes on. */
  public void start(long id, LocalDateTime at) {
    entities.find(RunRow.class, id).start(at);
  }

  /** How many rows have been dealt with. */
  public Counts counts(long id) {
    return entities.find(RunRow.class, id).counts();
  }

  /** Counts further rows. */
  public void count(long id, Counts more, long findings) {
    entities.find(RunRow.class, id).count(more, findings);
  }

  /**
   * Counts further rows of several runs.
   *
   * @param more how many rows, by the keys of the runs
   * @param findings how many findings, by the keys of the runs
   */
  public void count(Map<Long, Counts> more, Map<Long, Integer> findings) {
    List<Object[]> rows = new ArrayList<>();
    more.forEach(
        (id, counts) ->
            rows.add(
                new Object[] {
                  counts.read(),
                  counts.accepted(),
                  counts.repeated(),
                  counts.rejected(),
                  findings.get(id),
                  id
                }));
    bulk.batch(COUNT, rows);
  }

  /** Keeps where the lines of the parts of a file begin. */
  public void places(long id, List<Place> places) {
    entities.find(RunRow.class, id).places(places);
  }

  /** Where the lines of the parts of its file begin; empty if it has one part. */
  public List<Place> places(long id) {
    return entities.find(RunRow.class, id).places();
  }

  /** The import has come to its end; nothing happens to one that had. */
  public void end(long id, ImportState how, Optional<Failure> why, LocalDateTime at) {
    RunRow row = entities.find(RunRow.class, id);
    if (row != null && !row.state.ended()) {
      row.end(how, why, at);
    }
  }

  /** The names of the columns, as the download of rejected rows begins; null if not known. */
  public String header(long id) {
    return entities.find(RunRow.class, id).header;
  }

  private static String cut(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }
}
