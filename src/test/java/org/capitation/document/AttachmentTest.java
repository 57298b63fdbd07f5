package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.capitation.value.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken as an attachment, and what is not. */
class AttachmentTest {
  @ParameterizedTest
  @CsvSource({
    "255044462d312e37, PDF",
    "255044462d, PDF",
    "ffd8ffe000104a46, JPEG",
    "89504e470d0a1a0a0000, PNG"
  })
  void D5_a_kind_is_told_by_its_bytes_whatever_the_name(String bytes, Attachment.Kind kind) {
    assertEquals(kind, Attachment.Content.of("a.txt", HexFormat.of().parseHex(bytes)).kind());
  }

  @ParameterizedTest
  @CsvSource({
    "'', document.attachment.empty",
    "25504446, document.attachment.kind",
    "3c68746d6c3e, document.attachment.kind",
    "89504e47, document.attachment.kind"
  })
  void D5_others_are_not_taken(String bytes, String key) {
    byte[] content = HexFormat.of().parseHex(bytes);
    assertEquals(
        key, assertThrows(Declined.class, () -> Attachment.Content.of("a.pdf", content)).key());
  }

  @Test
  void D5_as_large_as_may_be_and_no_byte_more() {
    byte[] most = Arrays.copyOf("%PDF-1.7".getBytes(), Attachment.MOST_BYTES);
    assertEquals(Attachment.MOST_BYTES, Attachment.Content.of("a", most).bytes().length);
    byte[] more = Arrays.copyOf(most, Attachment.MOST_BYTES + 1);
    assertEquals(
        "document.attachment.large",
        assertThrows(Declined.class, () -> Attachment.Content.of("a", more)).key());
  }

  @Test
  void D5_a_name_is_the_last_of_its_path() {
    byte[] pdf = "%PDF-1.7".getBytes();
    assertEquals("协议.pdf", Attachment.Content.of("C:\\扫描\\协议.pdf", pdf).name());
    assertEquals("a.pdf", Attachment.Content.of("/home/a.pdf", pdf).name());
  }
}
