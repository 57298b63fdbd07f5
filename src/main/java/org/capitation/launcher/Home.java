package org.capitation.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** 工作目录: the folder of one installation, which one instance at a time may use. */
final class Home {
  /** A lock ends with its channel, and a channel that nobody refers to is closed. */
  private static final Set<Home> HELD = ConcurrentHashMap.newKeySet();

  private static final long PATIENCE_MILLIS = 3000;
  private static final long PAUSE_MILLIS = 200;

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Opens the folder, made if need be, and holds it until this process ends, in whatever way. An
   * instance that is just ending gets a moment to do so.
   */
  static Home open(Path folder) throws Refusal {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long waited = 0;
      FileLock lock = tryLock(channel);
      while (lock == null && waited < PATIENCE_MILLIS) {
        Thread.sleep(PAUSE_MILLIS);
        waited += PAUSE_MILLIS;
        lock = tryLock(channel);
      }
      if (lock == null) {
        channel.close();
        throw new Refusal("home.used", folder);
      }
      Home home = new Home(folder, channel);
      HELD.add(home);
      return home;
    } catch (IOException e) {
      throw new Refusal("home.unusable", folder).because(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("home.used", folder).because(e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path folder() {
    return folder;
  }

  /** A folder inside, made if need be. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** An empty folder inside: what a killed instance left there goes. */
  Path emptyFolder(String name) throws IOException {
    delete(folder.resolve(name));
    return folder(name);
  }

  /** Deletes a file inside, if it is there. */
  void deleteFile(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  /** Gives the folder back before the process ends; only tests need it. */
  void close() throws IOException {
    HELD.remove(this);
    channel.close();
  }

  /** Deletes a folder with all it holds; nothing happens when there is none. */
  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> contents;
    try (Stream<Path> walk = Files.walk(folder)) {
      contents = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : contents) {
      Files.deleteIfExists(path);
    }
  }
}
