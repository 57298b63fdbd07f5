package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.capitation.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** A common name, one beyond the two bytes of GBK, one of four bytes in either encoding. */
  private static final String NAMES = "王芳,䶮,𬱖,€";

  @TempDir private Path folder;

  @Test
  void F1_valid_utf_8_is_utf_8() throws IOException {
    assertText(StandardCharsets.UTF_8, NAMES, NAMES.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void F1_pure_ascii_is_utf_8() throws IOException {
    assertText(StandardCharsets.UTF_8, "a,b\n", "a,b\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void F1_a_byte_order_mark_is_not_part_of_the_text() throws IOException {
    assertText(StandardCharsets.UTF_8, NAMES, ("\uFEFF" + NAMES).getBytes(StandardCharsets.UTF_8));
    assertText(GB18030, NAMES, ("\uFEFF" + NAMES).getBytes(GB18030));
  }

  @Test
  void F1_what_is_not_utf_8_is_gb18030_with_all_its_characters() throws IOException {
    assertText(GB18030, NAMES, NAMES.getBytes(GB18030));
  }

  @Test
  void F1_an_encoding_that_shows_only_after_64_kilobytes_is_found() throws IOException {
    String text = "a".repeat(70_000) + NAMES;
    assertText(GB18030, text, text.getBytes(GB18030));
    assertText(StandardCharsets.UTF_8, text, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void F1_a_character_may_lie_across_the_bounds_of_a_buffer() throws IOException {
    for (int before = (1 << 16) - 4; before <= 1 << 16; before++) {
      String text = "a".repeat(before) + "𬱖芳";
      assertText(StandardCharsets.UTF_8, text, text.getBytes(StandardCharsets.UTF_8));
      assertText(GB18030, text, text.getBytes(GB18030));
    }
  }

  @Test
  void F1_every_common_character_survives_in_both_encodings() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int point = 0x4E00; point <= 0x9FA5; point++) {
      all.appendCodePoint(point);
    }
    for (int point = 0x2CC00; point <= 0x2CCFF; point++) {
      all.appendCodePoint(point);
    }
    String text = all.toString();
    assertText(GB18030, text, text.getBytes(GB18030));
    assertText(StandardCharsets.UTF_8, text, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void F1_random_names_in_gb18030_are_not_taken_for_damaged_utf_8() {
    Seeds.each(
        200,
        random -> {
          StringBuilder text = new StringBuilder("psn_name\n");
          for (int i = 0; i < 300; i++) {
            text.appendCodePoint(random.nextInt(0x4E00, 0x9FA6));
          }
          byte[] bytes = text.toString().getBytes(GB18030);
          assertEquals(GB18030, SourceFile.of(file(bytes)).encoding());
        });
  }

  @Test
  void F1_utf_8_that_breaks_is_refused_and_not_read_as_something_else() {
    byte[] cut = "王芳赵强钱莉张敏李卫周正".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = java.util.Arrays.copyOf(cut, cut.length - 1);
    assertEquals(Reason.WRONG_ENCODING, refused(bytes).reason());
  }

  @Test
  void F1_bytes_of_neither_encoding_are_refused() {
    assertEquals(Reason.WRONG_ENCODING, refused(new byte[] {'a', (byte) 0xFF, 'b'}).reason());
    assertEquals(Reason.WRONG_ENCODING, refused(new byte[] {'a', (byte) 0x81}).reason());
  }

  @Test
  void F1_what_is_no_text_is_refused() {
    assertEquals(
        Reason.NOT_TEXT, refused("psn_no,王芳".getBytes(StandardCharsets.UTF_16LE)).reason());
    assertEquals(Reason.NOT_TEXT, refused("a,b\n1,\0\n".getBytes(GB18030)).reason());
  }

  @Test
  void F7_a_file_above_the_limit_is_refused_unread() throws IOException {
    Path large = folder.resolve("large.csv");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(SourceFile.MOST_BYTES + 1);
    }
    BadFile refused = assertThrows(BadFile.class, () -> SourceFile.of(large));
    assertEquals(Reason.FILE_TOO_LARGE, refused.reason());
    assertEquals(List.of("2"), refused.arguments());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void the_hash_is_that_of_all_bytes_whatever_the_encoding(String encoding) throws Exception {
    byte[] bytes = ("名".repeat(100_000) + "a").getBytes(encoding);
    assertArrayEquals(
        MessageDigest.getInstance("SHA-256").digest(bytes), SourceFile.of(file(bytes)).sha256());
  }

  private void assertText(Charset encoding, String text, byte[] bytes) throws IOException {
    SourceFile source = SourceFile.of(file(bytes));
    assertEquals(encoding, source.encoding());
    StringWriter read = new StringWriter();
    try (Reader reader = source.open(0)) {
      reader.transferTo(read);
    }
    assertEquals(text, read.toString());
  }

  private BadFile refused(byte[] bytes) {
    Path file = file(bytes);
    return assertThrows(BadFile.class, () -> SourceFile.of(file));
  }

  private Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("file.csv"), bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
