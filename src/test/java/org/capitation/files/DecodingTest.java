package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 试读测试: UTF-8 is read from its bytes exactly as the decoder of the platform reads it. */
class DecodingTest {
  private static final String TEXT = "setl_id,fixmedins_name\nH001,云栖县人民医院\n𠮷é\n";

  /** Gives at most three bytes at a time, so that characters are cut. */
  private static final class Drop extends ByteArrayInputStream {
    Drop(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int most) {
      return super.read(target, offset, Math.min(most, 3));
    }
  }

  private static void alike(byte[] bytes) throws IOException {
    Decoding expected = Decoding.decoded(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    assertEquals(expected, Utf8.read(new ByteArrayInputStream(bytes)));
    try (InputStream drop = new Drop(bytes)) {
      assertEquals(expected, Utf8.read(drop));
    }
  }

  @Test
  void aTextIsReadCharacterByCharacterAndInPieces() throws IOException {
    String text = TEXT.repeat(5_000);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int most : new int[] {1, 2, 3, 7, 1 << 13, 1 << 17}) {
      assertEquals(text, read(new ByteArrayInputStream(bytes), most));
    }
    assertEquals(TEXT, read(new Drop(TEXT.getBytes(StandardCharsets.UTF_8)), 5));
    byte[] cut = {'a', (byte) 0xE4, 'b', (byte) 0xE4, (byte) 0xBA};
    assertEquals("a\uFFFDb\uFFFD\uFFFD", read(new ByteArrayInputStream(cut), 5));
  }

  private static String read(InputStream in, int most) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Reader reader = new Utf8Reader(in)) {
      char[] piece = new char[most];
      for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
        text.append(piece, 0, read);
      }
    }
    return text.toString();
  }

  @Test
  void everyBeginningOfATextReadsAlike() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length <= bytes.length; length++) {
      alike(Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void everyPairOfBytesInATextReadsAlike() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    for (int pair = 0; pair < 1 << 16; pair++) {
      bytes[bytes.length - 9] = (byte) (pair >> 8);
      bytes[bytes.length - 8] = (byte) pair;
      alike(bytes);
    }
  }

  @Test
  void brokenTextsReadAlike() throws IOException {
    Random random = new Random(5);
    byte[] leads = {(byte) 0xC1, (byte) 0xE0, (byte) 0xED, (byte) 0xF0, (byte) 0xF4, (byte) 0xF5};
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = TEXT.repeat(1 + i % 3).getBytes(StandardCharsets.UTF_8);
      int at = random.nextInt(bytes.length - 4);
      bytes[at] = leads[i % leads.length];
      for (int j = 1; j <= random.nextInt(4); j++) {
        bytes[at + j] = (byte) (0x80 + random.nextInt(0x40));
      }
      alike(bytes);
    }
  }

  @Test
  void charactersCutByTheBufferReadAlike() throws IOException {
    for (int shift = 0; shift < 8; shift++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write("x".repeat(shift).getBytes(StandardCharsets.US_ASCII));
      while (out.size() < 1 << 18) {
        out.write("一院𠮷\n".getBytes(StandardCharsets.UTF_8));
      }
      alike(out.toByteArray());
      out.write(0);
      out.write(0xE4);
      alike(out.toByteArray());
    }
  }
}
