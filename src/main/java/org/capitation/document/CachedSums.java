package org.capitation.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * 公式的现值: puts the results of formulas into a spreadsheet, so that what does not compute shows them
 * too. The library that writes spreadsheets knows formulas without results only.
 */
final class CachedSums {
  private static final Pattern MARKED = Pattern.compile("<f>([^<|]*)\\|([^<|]*)\\|</f>");
  private static final String SHEETS = "xl/worksheets/";

  private CachedSums() {}

  /** A formula with its result, as {@link #in} finds it again. */
  static String formula(String expression, BigDecimal result) {
    return expression + "|" + result.toPlainString() + "|";
  }

  /** The same file with the results in their places. */
  static byte[] in(byte[] file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] content = from.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().startsWith(SHEETS) ? put(content) : content);
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] put(byte[] sheet) {
    String text = new String(sheet, StandardCharsets.UTF_8);
    return MARKED.matcher(text).replaceAll("<f>$1</f><v>$2</v>").getBytes(StandardCharsets.UTF_8);
  }
}
