package org.capitation.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random value kept in a file that its owner alone may read. */
final class Secret {
  private static final int BYTES = 32;

  private Secret() {}

  /** The value of the file in base64; the file is made when there is none. */
  static String in(Path file) throws IOException {
    if (Files.notExists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      write(file, Base64.getEncoder().encodeToString(random));
    }
    return Files.readString(file).strip();
  }

  /** Writes a text that nobody else may read. */
  static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
