package org.capitation.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.IdBlocks;
import org.capitation.document.Attachment;
import org.capitation.document.Digest;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/** 附件的存储: in the database, so that they are kept, restored and undone with what cites them. */
@ApplicationScoped
public class AttachmentStore {
  private static final FileParts.Place PARTS =
      new FileParts.Place("document_attachment_part", "attachment_id");

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;
  @Inject private FileParts parts;

  /** Keeps an attachment. */
  public Attachment add(County county, Attachment.Content content, Stamp stamp) {
    Attachment kept =
        new Attachment(
            ids.next("document_attachment"),
            content.name(),
            content.kind(),
            content.bytes().length,
            Digest.of(content.bytes()));
    bulk.batch(
        "insert into document_attachment (id, county_id, name, kind, bytes, sha256, created_at,"
            + " created_by) values (?, ?, ?, ?, ?, ?, ?, ?)",
        List.<Object[]>of(
            new Object[] {
              kept.id(),
              county.id(),
              kept.name(),
              kept.kind().name(),
              kept.bytes(),
              kept.sha256(),
              stamp.at(),
              stamp.by()
            }));
    parts.add(PARTS, kept.id(), content.bytes());
    return kept;
  }

  /** An attachment of a county. */
  public Optional<Attachment> find(County county, long id) {
    return read
        .list(
            "select id, name, kind, bytes, sha256 from document_attachment"
                + " where county_id = ? and id = ?",
            row ->
                new Attachment(
                    row.getLong("id"),
                    row.getString("name"),
                    Attachment.Kind.valueOf(row.getString("kind")),
                    row.getInt("bytes"),
                    row.getString("sha256")),
            county.id(),
            id)
        .stream()
        .findFirst();
  }

  /**
   * All of an attachment.
   *
   * @throws IllegalStateException if it is not what was handed in
   */
  public Attachment.Content content(Attachment kept) {
    byte[] bytes = parts.get(PARTS, kept.id(), kept.sha256());
    return new Attachment.Content(kept.name(), kept.kind(), bytes);
  }
}
