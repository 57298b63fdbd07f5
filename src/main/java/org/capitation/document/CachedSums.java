package org.capitation.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * 公式的现值: puts the results of formulas into a spreadsheet, so that what does not compute shows them
 * too. The library that writes spreadsheets knows formulas without results only.
 */
final class CachedSums {
  private static final Pattern MARKED = Pattern.compile("<f>([^<|]*)\\|([^<|]*)\\|</f>");
  private static final String SHEETS = "xl/worksheets/";
  private static final int BLOCK = 1 << 16;

  private CachedSums() {}

  /** A formula with its result, as {@link #copy} finds it again. */
  static String formula(String expression, BigDecimal result) {
    return expression + "|" + result.toPlainString() + "|";
  }

  /** Writes the same file with the results in their places; totals stand at the end of sheets. */
  static void copy(Path file, OutputStream out) throws IOException {
    try (ZipFile from = new ZipFile(file.toFile())) {
      ZipOutputStream to = new ZipOutputStream(out);
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = from.getInputStream(entry)) {
          if (entry.getName().startsWith(SHEETS)) {
            put(content, to);
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
      to.finish();
    }
  }

  /** Copies a sheet; its last two blocks are held back until nothing follows. */
  private static void put(InputStream sheet, OutputStream to) throws IOException {
    byte[] before = {};
    byte[] last = sheet.readNBytes(BLOCK);
    for (byte[] next = sheet.readNBytes(BLOCK); next.length > 0; next = sheet.readNBytes(BLOCK)) {
      to.write(before);
      before = last;
      last = next;
    }
    // what is replaced is ASCII, and a character of several bytes may be cut at the beginning
    String end =
        new String(before, StandardCharsets.ISO_8859_1)
            + new String(last, StandardCharsets.ISO_8859_1);
    to.write(
        MARKED.matcher(end).replaceAll("<f>$1</f><v>$2</v>").getBytes(StandardCharsets.ISO_8859_1));
  }
}
