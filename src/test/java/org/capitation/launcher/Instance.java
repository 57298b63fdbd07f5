package org.capitation.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** The distribution as a process of its own, with what it says on its terminal. */
public final class Instance implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;
  private static final long PATIENCE_MILLIS = 180_000;

  private final Process process;
  private final Path terminal;

  private Instance(Process process, Path terminal) {
    this.process = process;
    this.terminal = terminal;
  }

  /** Starts the built distribution with some settings, in English unless they say otherwise. */
  public static Instance start(Map<String, String> settings, String... options) throws IOException {
    Path target = Path.of(System.getProperty("capitation.target"));
    Path terminal = Files.createTempFile(Files.createDirectories(target.resolve("it")), "out", "");
    terminal.toFile().deleteOnExit();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Duser.language=en");
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", target.resolve("capitation/capitation.jar").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("CAPITATION_"));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(terminal.toFile());
    return new Instance(builder.start(), terminal);
  }

  /** Waits for a line that contains a text, and answers it. */
  public String await(String text) throws InterruptedException, TimeoutException {
    Predicate<String> wanted = line -> line.contains(text);
    for (long waited = 0; waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
      boolean over = !process.isAlive();
      List<String> found = terminal().lines().filter(wanted).toList();
      if (!found.isEmpty()) {
        return found.get(0);
      }
      if (over) {
        break;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new TimeoutException("no “" + text + "” in:\n" + terminal());
  }

  /** Waits for its end, and answers its exit code. */
  public int awaitEnd() throws InterruptedException, TimeoutException {
    if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new TimeoutException(terminal());
    }
    return process.exitValue();
  }

  /** All it has said so far. */
  public String terminal() {
    try {
      return Files.readString(terminal, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Ctrl-C does. */
  public void stop() {
    process.destroy();
  }

  /** As the system does when memory runs out. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().orTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      process.destroyForcibly();
    }
  }
}
