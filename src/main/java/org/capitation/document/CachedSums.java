package org.capitation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

  private CachedSums() {}

  /** A formula with its result, as {@link #in} finds it again. */
  static String formula(String expression, BigDecimal result) {
    return expression + "|" + result.toPlainString() + "|";
  }

  /** The same file with the results in their places. */
  static byte[] in(byte[] file) {
    try {
      // the library's zip can be read by its directory only, and that of a file
      Path copy = Files.createTempFile("capitation", ".xlsx");
      try {
        Files.write(copy, file);
        return copied(copy);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] copied(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(entry.getName().startsWith(SHEETS) ? put(content) : content);
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] put(byte[] sheet) {
    String text = new String(sheet, StandardCharsets.UTF_8);
    return MARKED.matcher(text).replaceAll("<f>$1</f><v>$2</v>").getBytes(StandardCharsets.UTF_8);
  }
}
