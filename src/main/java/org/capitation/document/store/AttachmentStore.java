package org.capitation.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int PART = 1 << 20;

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

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
    bulk.batch(
        "insert into document_attachment_part (attachment_id, number, content) values (?, ?, ?)",
        parts(kept, content.bytes()));
    return kept;
  }

  private static List<Object[]> parts(Attachment kept, byte[] bytes) {
    List<Object[]> parts = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += PART) {
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length));
      parts.add(new Object[] {kept.id(), parts.size(), part});
    }
    return parts;
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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(kept.bytes());
    read.each(
        "select content from document_attachment_part where attachment_id = ? order by number",
        row -> row.getBytes(1),
        bytes::writeBytes,
        kept.id());
    if (!Digest.of(bytes.toByteArray()).equals(kept.sha256())) {
      throw new IllegalStateException("attachment " + kept.id() + " has changed");
    }
    return new Attachment.Content(kept.name(), kept.kind(), bytes.toByteArray());
  }
}
