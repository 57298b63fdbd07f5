package org.capitation.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.capitation.value.Missing;

/**
 * 模板: a file of a kind with all its columns and two rows that would be taken, as a spreadsheet
 * opens it without harm: UTF-8 with a byte order mark.
 */
public final class Template {
  private Template() {}

  /**
   * The bytes of the template of a kind.
   *
   * @throws Missing if the kind has none
   */
  public static byte[] of(FileKind kind) {
    try (InputStream in = Template.class.getResourceAsStream(kind.name() + ".csv")) {
      if (in == null) {
        throw new Missing("template", kind.name());
      }
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ("\uFEFF" + lines.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
