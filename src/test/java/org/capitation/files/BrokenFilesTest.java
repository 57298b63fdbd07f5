package org.capitation.files;

import static org.capitation.files.Broken.GOOD;
import static org.capitation.files.Broken.NAMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F1, F2, F7: every kind of bad file is refused in words, and none is read by half unseen. */
class BrokenFilesTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = NAMES + "\n" + GOOD + "\n";
  private static final byte[] ZIP = Zips.of("a.csv", TEXT);
  private static final String READ = "S1 王芳 12.50";

  static Stream<Arguments> texts() {
    return Stream.of(
        broken("empty", "", "empty"),
        broken("blank lines alone", "\n\r\n\n", "empty"),
        broken("commas alone", ",,,\n,,\n", "empty"),
        broken("byte order mark alone", "\uFEFF", "empty"),
        broken("a column missing", TEXT.replace("hifp_pay", "pay"), "missing-columns hifp_pay"),
        broken(
            "two columns missing",
            TEXT.replace("hifp_pay", "pay").replace("setl_id", "id"),
            "missing-columns setl_id hifp_pay"),
        broken(
            "no names",
            GOOD + "\n",
            "missing-columns setl_id psn_name insutype begndate setl_time hifp_pay"),
        broken("a column twice", TEXT.replace("year", "Setl_ID"), "column-twice setl_id"),
        broken("a title above the names", "结算明细\n" + TEXT, "names-not-first 2"),
        broken("titles with commas", "县,月\n云栖,一\n\n" + TEXT, "names-not-first 4"),
        broken("201 columns", NAMES + ",x".repeat(193) + "\n", "too-many-columns 1"),
        broken("201 values", TEXT + "x,".repeat(200) + "\n", "too-many-columns 3"),
        broken("a value too long", TEXT + "x".repeat(16_385), "value-too-long 3"),
        broken("a line of a megabyte", TEXT + "x".repeat(2 << 20), "line-too-long 3"),
        broken(
            "a line of a megabyte of values",
            TEXT + ("x".repeat(16_000) + ",").repeat(70),
            "line-too-long 3"),
        broken("a first line of a megabyte", "x".repeat(2 << 20), "line-too-long 1"),
        broken(
            "a quotation mark that opens the rest",
            TEXT + "\"" + "S,\n".repeat(9_000),
            "value-too-long 3"),
        broken("zero bytes", TEXT.replace("S1", "S\0"), "not-text"),
        broken("a web page", "<html><table><tr><td>setl_id</td></tr></table></html>", "web-page"),
        broken("XML of Excel 2003", "<?xml version=\"1.0\"?><Workbook/>", "web-page"),
        broken("a PDF", "%PDF-1.7 ...", "not-a-table"),
        broken("RTF", "{\\rtf1\\ansi}", "not-a-table"),
        broken("rar", "Rar!\u001a\u0007", "other-archive"),
        broken(
            "treated here, insured elsewhere",
            "setl_id,psn_no,medfee_sumamt,insuplc_admdvs\n1,2,3.00,339900\n",
            "strangers"));
  }

  private static Arguments broken(String name, String text, String... told) {
    return broken(name, text.getBytes(StandardCharsets.UTF_8), told);
  }

  private static Arguments broken(String name, byte[] bytes, String... told) {
    return Arguments.of(name, bytes, List.of(told));
  }

  static Stream<Arguments> bytes() {
    byte[] utf8 = TEXT.replace("王芳", "王芳赵强钱莉张敏李卫周正").getBytes(StandardCharsets.UTF_8);
    byte[] later = Arrays.copyOf(utf8, utf8.length + 1);
    later[utf8.length] = (byte) 0xFF;
    return Stream.of(
        broken("UTF-8 that breaks", later, "wrong-encoding"),
        broken(
            "Latin",
            TEXT.replace("王芳", "café").getBytes(StandardCharsets.ISO_8859_1),
            "wrong-encoding"),
        broken("UTF-16 without a mark", TEXT.getBytes(StandardCharsets.UTF_16LE), "not-text"),
        broken(
            "UTF-16 cut off",
            Arrays.copyOf(TEXT.getBytes(StandardCharsets.UTF_16), 99),
            "wrong-encoding"),
        broken(
            "old Excel or a password",
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            "old-office"),
        broken("gzip", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "other-archive"),
        broken("7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF}, "other-archive"),
        broken(
            "a picture",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
            "not-text"));
  }

  static Stream<Arguments> archives() {
    byte[] rest = TEXT.replace("S1", "S2").getBytes(StandardCharsets.UTF_8);
    byte[] damaged = ZIP.clone();
    damaged[45] ^= 1;
    return Stream.of(
        broken("empty zip", Zips.of(), "empty"),
        broken("zip of an empty text", Zips.of("a.csv", ""), "empty"),
        broken("truncated zip", Arrays.copyOf(ZIP, ZIP.length / 2), "damaged-archive"),
        broken("zip without its last byte", Arrays.copyOf(ZIP, ZIP.length - 30), "damaged-archive"),
        broken("zip with a bit turned", damaged, "damaged-archive in a.csv"),
        broken("zip with a password", Zips.marked(ZIP, 6, 8, 1), "encrypted in a.csv"),
        broken("packed in an unusual way", Zips.marked(ZIP, 8, 10, 99), "other-archive in a.csv"),
        broken("zip in zip", Zips.of("a.csv", TEXT, "b.zip", "PK"), "nested-archive b.zip"),
        broken("workbook in zip", Zips.of("一.XLSX", "PK"), "nested-archive 一.XLSX"),
        broken("zip with a picture", Zips.of("a.csv", TEXT, "b.jpg", "x"), "not-only-texts b.jpg"),
        broken("a bomb", Zips.of("a.csv", "x,".repeat(8 << 20)), "overpacked 200 in a.csv"),
        broken("Word", Zips.of("[Content_Types].xml", "", "word/document.xml", ""), "not-a-table"),
        broken("LibreOffice", Zips.of("mimetype", "", "content.xml", ""), "not-a-table"),
        broken(
            "an entry that is no text",
            Zips.of("a.csv", TEXT, "b.csv", "a\0b"),
            "not-text in b.csv"),
        broken(
            "an entry in a wrong encoding",
            Zips.of(Map.of("a.csv", new byte[] {'a', (byte) 0xFF}), StandardCharsets.UTF_8),
            "wrong-encoding in a.csv"),
        broken(
            "other columns in the second entry",
            Zips.of("a.csv", TEXT, "b.csv", TEXT.replace("refd,year", "year,refd")),
            "parts-differ b.csv in b.csv"),
        broken(
            "a bad row in the second entry",
            Zips.of(
                "a.csv",
                TEXT,
                "b.csv",
                new String(rest, StandardCharsets.UTF_8).replace("12.50", "x")),
            READ,
            "4 hifp_pay not-an-amount x"),
        broken(
            "a column missing in the entry",
            Zips.of("a.csv", "setl_id\n1\n"),
            "missing-columns psn_name insutype begndate setl_time hifp_pay in a.csv"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"texts", "bytes", "archives"})
  void a_bad_file_is_refused_in_words(String name, byte[] bytes, List<String> told) {
    assertEquals(told, Broken.of(bytes));
  }

  @Test
  void names_alone_are_no_rows_and_no_fault() {
    assertEquals(List.of(), Broken.text(NAMES));
  }

  static Stream<Arguments> good() {
    Map<String, byte[]> gbk = new LinkedHashMap<>();
    gbk.put("数据/一月.csv", TEXT.getBytes(GB18030));
    gbk.put("数据/二月.CSV", ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8));
    return Stream.of(
        Arguments.of(
            "UTF-16 of Excel", 1, TEXT.replace(',', '\t').getBytes(StandardCharsets.UTF_16)),
        Arguments.of("semicolons", 1, TEXT.replace(',', ';').getBytes(StandardCharsets.UTF_8)),
        Arguments.of("two entries named in GBK", 2, Zips.of(gbk, GB18030)),
        Arguments.of("two entries named in UTF-8", 2, Zips.of(gbk, StandardCharsets.UTF_8)),
        Arguments.of(
            "what systems add",
            1,
            Zips.of("__MACOSX/._a.csv", "x", "d/.DS_Store", "x", "d/a.csv", TEXT, "d/", "")),
        Arguments.of(
            "an entry with nothing in it", 2, Zips.of("a.csv", "", "b.csv", TEXT, "c.txt", TEXT)),
        Arguments.of(
            "mixed ends of lines",
            2,
            (NAMES + "\r\n" + GOOD + "\n" + GOOD + "\r").getBytes(GB18030)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void what_is_unusual_and_clear_is_read(String name, int rows, byte[] bytes) {
    assertEquals(Collections.nCopies(rows, READ), Broken.of(bytes));
  }

  @Test
  void F7_V5_2_3_what_unpacks_to_more_than_four_gibibytes_is_refused_whatever_it_says()
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry("a.csv");
    entry.setCompressedSize(Limits.UNPACKED);
    byte[] buffer = new byte[1 << 24];
    try (InputStream endless = new Bounds().within(new Endless(), entry)) {
      BadFile refused =
          assertThrows(
              BadFile.class,
              () -> {
                while (endless.read(buffer, 0, buffer.length) > 0) {
                  // goes on until it is stopped
                }
              });
      assertEquals(Reason.UNPACKED_TOO_LARGE, refused.reason());
    }
  }

  @ParameterizedTest
  @CsvSource({"100, READ", "101, too-many-entries 100"})
  void V5_2_3_more_files_than_a_hundred_are_refused(int files, String told) {
    String[] many = new String[2 * files];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i + ".csv";
      many[i + 1] = TEXT;
    }
    List<String> all = told.equals("READ") ? Collections.nCopies(files, READ) : List.of(told);
    assertEquals(all, Broken.of(Zips.of(many)));
  }

  @Test
  void V5_2_3_what_unpacks_to_far_more_than_was_sent_is_refused() {
    byte[] bomb = Zips.of("a.csv", "x,".repeat(8 << 20));
    assertEquals(List.of("overpacked 200 in a.csv"), Broken.of(bomb));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../walls.csv", "../../../walls.csv", "/walls.csv", "..\\walls.csv"})
  void V5_3_2_a_name_that_leads_elsewhere_is_only_a_name(String name) {
    assertEquals(List.of(READ), Broken.of(Zips.of(name, NAMES + "\n" + GOOD)));
    assertFalse(Files.exists(Path.of(name)), name);
  }

  @Test
  void V1_2_10_a_text_that_was_marked_for_a_spreadsheet_is_read_without_its_mark() {
    assertEquals(
        Broken.text(NAMES, GOOD.replace("王芳", "=王芳")),
        Broken.text(NAMES, GOOD.replace("王芳", "'=王芳")));
  }

  /** Bytes without an end. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      return length;
    }
  }
}
