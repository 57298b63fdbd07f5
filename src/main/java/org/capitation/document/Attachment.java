package org.capitation.document;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.capitation.value.Declined;

/**
 * 附件: a paper that was handed in, such as the scan of an agreement.
 *
 * @param id our key
 * @param name what people know it by
 * @param kind what it is
 * @param bytes its size
 * @param sha256 its hash in hexadecimal digits
 */
public record Attachment(long id, String name, Kind kind, int bytes, String sha256) {
  /** The bytes of an attachment at most. */
  public static final int MOST_BYTES = 20 << 20;

  /** 附件类型: told by how the bytes begin, whatever the name says. */
  public enum Kind {
    /** PDF. */
    PDF("application/pdf", "255044462d"),
    /** JPEG. */
    JPEG("image/jpeg", "ffd8ff"),
    /** PNG. */
    PNG("image/png", "89504e470d0a1a0a");

    private final String mediaType;
    private final byte[] begin;

    Kind(String mediaType, String begin) {
      this.mediaType = mediaType;
      this.begin = HexFormat.of().parseHex(begin);
    }

    /** How browsers call it. */
    public String mediaType() {
      return mediaType;
    }

    /** What these bytes are, if it is one of these. */
    public static Optional<Kind> of(byte[] content) {
      return Arrays.stream(values())
          .filter(kind -> Arrays.equals(kind.begin, Arrays.copyOf(content, kind.begin.length)))
          .findFirst();
    }
  }

  /**
   * 附件内容: what is handed in, or handed out again.
   *
   * @param name what people know it by
   * @param kind what it is
   * @param bytes all of it
   */
  public record Content(String name, Kind kind, byte[] bytes) {
    private static final int LONGEST_NAME = 200;

    /**
     * What somebody hands in.
     *
     * @param name as the browser tells it
     * @param bytes all of it, or one byte more than is taken
     * @throws Declined if it is empty, too large, or none of the kinds that are taken
     */
    public static Content of(String name, byte[] bytes) {
      if (bytes.length == 0) {
        throw new Declined("document.attachment.empty", MOST_BYTES >> 20);
      }
      if (bytes.length > MOST_BYTES) {
        throw new Declined("document.attachment.large", MOST_BYTES >> 20);
      }
      String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
      return new Content(
          last.substring(Math.max(0, last.length() - LONGEST_NAME)),
          Kind.of(bytes)
              .orElseThrow(() -> new Declined("document.attachment.kind", MOST_BYTES >> 20)),
          bytes);
    }
  }
}
