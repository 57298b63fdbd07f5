package org.capitation.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** 文件头: what the first bytes of a file tell of its form. */
final class Signature {
  /** How many bytes are looked at. */
  static final int LENGTH = 1 << 10;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] SPLIT_ZIP = {'P', 'K', 7, 8};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xBC, (byte) 0xAF};

  private Signature() {}

  /** Whether it is a zip file, be it a workbook. */
  static boolean isZip(byte[] begin) {
    return begins(begin, ZIP);
  }

  /** Why such a file is refused; nothing if it may be a zip file or a text. */
  static Optional<Reason> refused(byte[] begin) {
    if (begin.length == 0 || begins(begin, EMPTY_ZIP)) {
      return Optional.of(Reason.EMPTY);
    }
    if (begins(begin, OLE)) {
      return Optional.of(Reason.OLD_OFFICE);
    }
    if (begins(begin, ascii("%PDF")) || begins(begin, ascii("{\\rtf"))) {
      return Optional.of(Reason.NOT_A_TABLE);
    }
    if (begins(begin, GZIP)
        || begins(begin, SEVEN_ZIP)
        || begins(begin, SPLIT_ZIP)
        || begins(begin, ascii("Rar!"))) {
      return Optional.of(Reason.OTHER_ARCHIVE);
    }
    String text = new String(begin, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean page = text.contains("<html") || text.contains("<table") || text.contains("<?xml");
    return page ? Optional.of(Reason.WEB_PAGE) : Optional.empty();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || bytes[i] != with[i]) {
        return false;
      }
    }
    return true;
  }
}
