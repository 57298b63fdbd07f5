package org.capitation.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.document.Digest;
import org.capitation.document.Form;
import org.capitation.document.IssueFilter;
import org.capitation.document.IssueList;
import org.capitation.document.Issued;
import org.capitation.document.Reach;
import org.capitation.document.Subject;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 已签发文书的存储. */
@ApplicationScoped
public class IssueStore {
  private static final FileParts.Place PARTS = new FileParts.Place("document_file_part", "file_id");

  private static final String ABOUT =
      " where i.county_id = ? and i.kind = ? and i.pot = ? and i.budget_year = ? and i.month = ?";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private FileParts parts;

  /**
   * 文件内容.
   *
   * @param language zh or en
   */
  public record Content(Form form, String language, byte[] bytes) {}

  /**
   * 编号: the place of a document among those of its county.
   *
   * @param year of issue
   * @param sequence counts within that year
   */
  public record Place(int year, int sequence) {}

  /**
   * Keeps a document with its files.
   *
   * @param issued without keys, and without its files
   */
  public Issued add(County county, Issued issued, Place place, List<Content> files) {
    long id = ids.next("document_issue");
    Subject about = issued.subject();
    run(
        "insert into document_issue (id, county_id, kind, pot, budget_year, month, recipient,"
            + " recipient_name, version, issue_year, sequence, number, title, title_en, digest,"
            + " created_at, created_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        county.id(),
        about.kind(),
        IssueRows.pot(about),
        about.year(),
        IssueRows.month(about),
        about.recipient(),
        issued.recipient(),
        issued.version(),
        place.year(),
        place.sequence(),
        issued.number(),
        issued.titles().chinese(),
        issued.titles().english(),
        issued.digest(),
        issued.stamp().at(),
        issued.stamp().by());
    files.forEach(file -> add(id, file));
    return find(county, id).orElseThrow();
  }

  private void add(long issue, Content file) {
    long id = ids.next("document_file");
    run(
        "insert into document_file (id, issue_id, form, language, bytes, sha256)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        issue,
        file.form().name(),
        file.language(),
        file.bytes().length,
        Digest.of(file.bytes()));
    parts.add(PARTS, id, file.bytes());
  }

  /** Marks a document as one that no longer holds, for good; nothing if it is so already. */
  public void supersede(long id, Issued.Why why, Stamp stamp) {
    run(
        "update document_issue set superseded_at = ?, superseded_by = ?, superseded_why = ?,"
            + " live = null where id = ? and superseded_at is null",
        stamp.at(),
        stamp.by(),
        why.name(),
        id);
  }

  /** A document of a county. */
  public Optional<Issued> find(County county, long id) {
    return whole(" where i.county_id = ? and i.id = ?", county.id(), id).stream().findFirst();
  }

  /** The documents about the same subject, the newest first. */
  public List<Issued> versions(County county, Subject about) {
    return whole(
        ABOUT + " and i.recipient = ? order by i.version desc",
        county.id(),
        about.kind(),
        IssueRows.pot(about),
        about.year(),
        IssueRows.month(about),
        about.recipient());
  }

  /** The documents that hold about a subject, of all recipients, by the code of these. */
  public Map<String, Issued> living(County county, Subject about) {
    Map<String, Issued> all = new TreeMap<>();
    whole(
            ABOUT + " and i.live order by i.recipient",
            county.id(),
            about.kind(),
            IssueRows.pot(about),
            about.year(),
            IssueRows.month(about))
        .forEach(issued -> all.put(issued.subject().recipient(), issued));
    return all;
  }

  /** All documents of a county that hold, the earliest first. */
  public List<Issued> living(County county) {
    return read.list(
        IssueRows.ISSUES + " where i.county_id = ? and i.live order by i.id",
        IssueRows::issued,
        county.id());
  }

  /** A page of the documents that somebody sees, the newest first. */
  public IssueList list(County county, Reach reach, IssueFilter filter, Paged page) {
    IssueRows.Where where = new IssueRows.Where(county, reach, filter);
    long count =
        read.list(
                "select count(*) from document_issue i" + where.sql(),
                row -> row.getLong(1),
                where.arguments())
            .get(0);
    return new IssueList(
        count,
        whole(
            where.sql() + " order by i.id desc limit ? offset ?",
            where.arguments(page.size(), page.from())));
  }

  /** The documents that somebody sees whose number holds a text, the newest first. */
  public List<Issued> numbered(County county, Reach reach, String text, int most) {
    IssueRows.Where where = new IssueRows.Where(county, reach, IssueFilter.ALL);
    return read.list(
        IssueRows.ISSUES + where.sql() + " and locate(?, i.number) > 0 order by i.id desc limit ?",
        IssueRows::issued,
        where.arguments(text, most));
  }

  /** 页: so many rows after so many. */
  public record Paged(int from, int size) {}

  /** The documents with these keys, by key; without those of other counties. */
  public Map<Long, Issued> find(County county, Collection<Long> keys) {
    Map<Long, Issued> all = new TreeMap<>();
    List<Issued> found = read.in(IssueRows.ISSUES + " where i.id in (?)", keys, IssueRows::issued);
    filled(found).stream()
        .filter(issued -> issued.subject().county().equals(county.code()))
        .forEach(issued -> all.put(issued.id(), issued));
    return all;
  }

  /** The years that there are documents of, the latest first. */
  public List<Integer> years(County county) {
    return read.list(
        "select distinct budget_year from document_issue where county_id = ?"
            + " order by budget_year desc",
        row -> row.getInt(1),
        county.id());
  }

  /**
   * The bytes of a file, as they were issued.
   *
   * @throws IllegalStateException if they are not
   */
  public byte[] content(Issued.File file) {
    return parts.get(PARTS, file.id(), file.sha256());
  }

  private List<Issued> whole(String where, Object... arguments) {
    return filled(read.list(IssueRows.ISSUES + where, IssueRows::issued, arguments));
  }

  private List<Issued> filled(List<Issued> bare) {
    Map<Long, List<Issued.File>> files = new TreeMap<>();
    read.in(
        "select id, issue_id, form, language, bytes, sha256 from document_file"
            + " where issue_id in (?) order by id",
        bare.stream().map(Issued::id).toList(),
        row ->
            files
                .computeIfAbsent(row.getLong("issue_id"), id -> new ArrayList<>())
                .add(IssueRows.file(row)));
    return bare.stream().map(one -> one.with(files.getOrDefault(one.id(), List.of()))).toList();
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
