package org.capitation.files;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** 压缩包: the entries of a zip file, none of which is unpacked to the disk. */
final class Archive implements Closeable {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What systems add to a zip file by themselves. */
  private static final List<String> ADDED = List.of(".ds_store", "thumbs.db", "desktop.ini");

  private static final List<String> TEXTS = List.of(".csv", ".txt", ".tsv");
  private static final List<String> PACKED =
      List.of(".zip", ".rar", ".7z", ".gz", ".xlsx", ".xlsm", ".xls");

  private final ZipFile zip;

  private Archive(ZipFile zip) {
    this.zip = zip;
  }

  static Archive open(Path path) {
    try {
      return new Archive(
          ZipFile.builder().setPath(path).setCharset(GB18030).setIgnoreLocalFileHeader(true).get());
    } catch (IOException | IllegalArgumentException e) {
      throw new BadFile(Reason.DAMAGED_ARCHIVE);
    }
  }

  /**
   * What of Office it is: a workbook, something else, or nothing.
   *
   * @throws BadFile if it is something else
   */
  boolean isWorkbook() {
    if (zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null) {
      return false;
    }
    if (zip.getEntry("xl/workbook.xml") == null) {
      throw new BadFile(Reason.NOT_A_TABLE);
    }
    return true;
  }

  /**
   * The entries that are texts, in their order.
   *
   * @throws BadFile if there are others, or too many
   */
  List<ZipArchiveEntry> texts() {
    List<ZipArchiveEntry> texts = new ArrayList<>();
    for (ZipArchiveEntry entry : entries()) {
      String name = name(entry);
      String small = name.toLowerCase(Locale.ROOT);
      if (entry.isDirectory()
          || small.startsWith("__macosx/")
          || ADDED.contains(small.substring(small.lastIndexOf('/') + 1))) {
        continue;
      }
      if (PACKED.stream().anyMatch(small::endsWith)) {
        throw new BadFile(Reason.NESTED_ARCHIVE, name);
      }
      if (TEXTS.stream().noneMatch(small::endsWith)) {
        throw new BadFile(Reason.NOT_ONLY_TEXTS, name);
      }
      texts.add(entry);
    }
    if (texts.size() > Limits.ENTRIES) {
      throw new BadFile(Reason.TOO_MANY_ENTRIES, Integer.toString(Limits.ENTRIES));
    }
    return texts;
  }

  List<ZipArchiveEntry> entries() {
    return Collections.list(zip.getEntries());
  }

  /** The name of an entry: in UTF-8 if it is that, else in GB18030. */
  static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, GB18030);
    }
  }

  /**
   * The bytes of an entry, no more than the limits allow.
   *
   * @param bounds what all entries together may have
   * @throws BadFile if it has a password
   */
  InputStream open(ZipArchiveEntry entry, Bounds bounds) throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new BadFile(Reason.ENCRYPTED);
    }
    if (!zip.canReadEntryData(entry)) {
      throw new BadFile(Reason.OTHER_ARCHIVE);
    }
    return bounds.within(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
