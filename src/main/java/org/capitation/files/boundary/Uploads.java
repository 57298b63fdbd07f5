package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.files.BadFile;
import org.capitation.files.Reason;
import org.capitation.files.SourceFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 上传目录: where files lie from their coming until their import has ended, each by its key. */
@ApplicationScoped
class Uploads {
  private static final int BUFFER = 1 << 16;
  private static final int GIGABYTE = 30;

  @Inject
  @ConfigProperty(name = "capitation.home")
  private String home;

  /** A folder that all servers share. */
  @Inject
  @ConfigProperty(name = "capitation.imports")
  private Optional<String> shared;

  /**
   * 已存文件: what was seen while a file came.
   *
   * @param sha256 its hash in hexadecimal digits
   * @param bytes its size
   */
  record Stored(String sha256, long bytes) {}

  /**
   * Keeps a file; nothing of it if that fails.
   *
   * @throws BadFile if it is too large, or the disk does not take it
   * @throws UncheckedIOException if it does not come to its end
   */
  Stored store(long id, InputStream in) {
    try {
      Files.createDirectories(folder());
      try (OutputStream out = Files.newOutputStream(path(id))) {
        return copy(in, out);
      }
    } catch (IOException e) {
      delete(id);
      throw new BadFile(Reason.NOT_STORED);
    } catch (RuntimeException e) {
      delete(id);
      throw e;
    }
  }

  private static Stored copy(InputStream in, OutputStream out) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    int read = read(in, buffer);
    while (read >= 0) {
      bytes += read;
      if (bytes > SourceFile.MOST_BYTES) {
        throw new BadFile(Reason.FILE_TOO_LARGE, Long.toString(SourceFile.MOST_BYTES >> GIGABYTE));
      }
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
      read = read(in, buffer);
    }
    return new Stored(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  /** What the sender does not send is no fault of the disk. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the file of an import lies. */
  Path path(long id) {
    return folder().resolve(Long.toString(id));
  }

  boolean has(long id) {
    return Files.exists(path(id));
  }

  /** Deletes the file of an import, if there is one. */
  void delete(long id) {
    delete(path(id));
  }

  /** Deletes the files of all other imports. */
  void keepOnly(Set<Long> ids) {
    Set<String> names = ids.stream().map(String::valueOf).collect(Collectors.toSet());
    for (Path file : files()) {
      if (!names.contains(file.getFileName().toString())) {
        delete(file);
      }
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    return shared.map(Path::of).orElseGet(() -> Path.of(home, "imports"));
  }
}
