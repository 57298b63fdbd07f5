package org.capitation.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * 来源文件: a file as it lies there: its form, its encoding, found by reading it once, and its hash.
 *
 * @param path where it lies
 * @param form what it is
 * @param parts what holds rows in it, in their order
 * @param sha256 the hash of its bytes
 */
public record SourceFile(Path path, Form form, List<Part> parts, byte[] sha256) {
  /** The bytes of a file at most; larger ones are refused. */
  public static final long MOST_BYTES = Limits.FILE;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;

  /**
   * Looks at a file.
   *
   * @throws BadFile if it is too large, in no form that is read, damaged, or no text in UTF-8,
   *     GB18030 or UTF-16 (F1, F7)
   */
  public static SourceFile of(Path path) {
    try {
      if (Files.size(path) > Limits.FILE) {
        throw new BadFile(Reason.FILE_TOO_LARGE, Long.toString(Limits.FILE >> 30));
      }
      byte[] begin = begin(path);
      Signature.refused(begin)
          .ifPresent(
              reason -> {
                throw new BadFile(reason);
              });
      return Signature.isZip(begin) ? packed(path) : text(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How its text is encoded; that of the first entry of a zip file, UTF-8 for a workbook. */
  public Charset encoding() {
    return parts.isEmpty() ? StandardCharsets.UTF_8 : parts.get(0).encoding();
  }

  /** About how many rows it has, with the names. */
  public long rows() {
    return form == Form.XLSX ? parts.get(0).rows() : parts.stream().mapToLong(Part::rows).sum();
  }

  /** A reason that is told of a part, where there may be several. */
  BadFile in(int part, BadFile bad) {
    return form == Form.TEXT ? bad : bad.in(parts.get(part).name());
  }

  /** The records of a part. */
  Records records(int part) throws IOException {
    return form == Form.XLSX ? new SheetRecords(path, part) : new TextRecords(open(part));
  }

  /** Opens a part as text, without a byte order mark. */
  Reader open(int part) throws IOException {
    InputStream in = form == Form.ZIP ? entry(part) : Files.newInputStream(path);
    Charset encoding = parts.get(part).encoding();
    boolean utf8 = encoding.equals(StandardCharsets.UTF_8);
    Reader reader =
        new BufferedReader(utf8 ? new Utf8Reader(in) : new InputStreamReader(in, encoding), BUFFER);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private InputStream entry(int part) throws IOException {
    Archive archive = Archive.open(path);
    InputStream in = archive.open(archive.texts().get(part), new Bounds());
    return new BufferedInputStream(in, BUFFER) {
      @Override
      public void close() throws IOException {
        super.close();
        archive.close();
      }
    };
  }

  private static byte[] begin(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(Signature.LENGTH);
    }
  }

  private static SourceFile text(Path path) throws IOException {
    MessageDigest digest = newDigest();
    Part part =
        Encodings.part(
            path.getFileName().toString(),
            () -> Files.newInputStream(path),
            () -> new DigestInputStream(Files.newInputStream(path), digest));
    return new SourceFile(path, Form.TEXT, List.of(part), digest.digest());
  }

  private static SourceFile packed(Path path) throws IOException {
    try (Archive archive = Archive.open(path)) {
      MessageDigest digest = newDigest();
      try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      boolean workbook = archive.isWorkbook();
      List<Part> parts = workbook ? SheetRecords.sheets(path, archive) : texts(archive);
      if (parts.isEmpty()) {
        throw new BadFile(Reason.EMPTY);
      }
      return new SourceFile(path, workbook ? Form.XLSX : Form.ZIP, parts, digest.digest());
    }
  }

  private static List<Part> texts(Archive archive) throws IOException {
    Bounds bounds = new Bounds();
    List<Part> parts = new ArrayList<>();
    for (ZipArchiveEntry entry : archive.texts()) {
      try {
        parts.add(part(archive, entry, bounds));
      } catch (BadFile bad) {
        throw bad.in(Archive.name(entry));
      }
    }
    return parts;
  }

  private static Part part(Archive archive, ZipArchiveEntry entry, Bounds bounds)
      throws IOException {
    return Encodings.part(
        Archive.name(entry),
        () -> archive.open(entry, new Bounds()),
        () -> archive.open(entry, bounds));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
