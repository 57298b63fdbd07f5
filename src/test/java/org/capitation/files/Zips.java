package org.capitation.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files, for tests. */
public final class Zips {
  private Zips() {}

  /** Texts in UTF-8 by the names of their entries, in turn. */
  public static byte[] of(String... namesAndTexts) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return of(entries, StandardCharsets.UTF_8);
  }

  /** Entries whose names are encoded so. */
  public static byte[] of(Map<String, byte[]> entries, Charset names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same with a flag or a method set in all headers, local and central. */
  public static byte[] marked(byte[] zip, int local, int central, int value) {
    byte[] marked = zip.clone();
    for (int i = 0; i + 30 < marked.length; i++) {
      if (marked[i] == 'P' && marked[i + 1] == 'K') {
        boolean header = marked[i + 2] == 3 && marked[i + 3] == 4;
        boolean directory = marked[i + 2] == 1 && marked[i + 3] == 2;
        if (header || directory) {
          marked[i + (header ? local : central)] |= (byte) value;
        }
      }
    }
    return marked;
  }
}
