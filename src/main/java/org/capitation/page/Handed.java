package org.capitation.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/**
 * 交来的文件: a file that a form has sent.
 *
 * @param name as the browser tells it
 * @param bytes all of it, or one byte more than was to be read at most
 */
public record Handed(String name, byte[] bytes) {
  /** The file of a field of a form; nothing if none was chosen. */
  public static Optional<Handed> of(HttpServletRequest request, String field, int most)
      throws IOException, ServletException {
    Part part = request.getPart(field);
    if (part == null || Objects.toString(part.getSubmittedFileName(), "").isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = part.getInputStream()) {
      return Optional.of(new Handed(part.getSubmittedFileName(), in.readNBytes(most + 1)));
    } finally {
      part.delete();
    }
  }
}
