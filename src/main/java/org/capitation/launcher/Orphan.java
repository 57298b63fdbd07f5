package org.capitation.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database process that outlived a killed server and still holds the data folder. */
final class Orphan {
  private static final long PATIENCE_SECONDS = 30;

  private Orphan() {}

  /** Ends the process of the pid file, if it still runs and really is a database. */
  static void end(Path pidFile) throws IOException, InterruptedException {
    Optional<ProcessHandle> orphan = processOf(pidFile);
    if (orphan.isPresent()) {
      orphan.get().destroy();
      try {
        orphan.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        orphan.get().destroyForcibly();
        orphan.get().onExit().join();
      } catch (ExecutionException e) {
        throw new IOException(e);
      }
    }
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile).strip();
    return pid.matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid)).filter(Orphan::isDatabase)
        : Optional.empty();
  }

  /** The number may belong to another program by now. */
  private static boolean isDatabase(ProcessHandle process) {
    return process.info().command().orElse("").matches(".*(mariadbd|mysqld)(\\.exe)?");
  }
}
