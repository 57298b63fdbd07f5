package org.capitation.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.document.Digest;

/** 文件内容的存储: the bytes of files in parts of a megabyte: no packet to the server grows with one. */
@ApplicationScoped
class FileParts {
  private static final int PART = 1 << 20;

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 存处: where the parts of some files are kept.
   *
   * @param table their table
   * @param owner its column with the key of the file
   */
  record Place(String table, String owner) {}

  /** Keeps a file. */
  void add(Place place, long id, byte[] bytes) {
    List<Object[]> parts = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += PART) {
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length));
      parts.add(new Object[] {id, parts.size(), part});
    }
    bulk.batch(
        "insert into %s (%s, number, content) values (?, ?, ?)"
            .formatted(place.table(), place.owner()),
        parts);
  }

  /**
   * All of a file.
   *
   * @throws IllegalStateException if it is not what was kept
   */
  byte[] get(Place place, long id, String sha256) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    read.each(
        "select content from %s where %s = ? order by number"
            .formatted(place.table(), place.owner()),
        row -> row.getBytes(1),
        bytes::writeBytes,
        id);
    if (!Digest.of(bytes.toByteArray()).equals(sha256)) {
      throw new IllegalStateException(place.table() + " " + id + " has changed");
    }
    return bytes.toByteArray();
  }
}
