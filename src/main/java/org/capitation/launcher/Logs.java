package org.capitation.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Where the lines of the libraries go: to files of the home, never to the terminal. */
final class Logs {
  private final Path folder;
  private final Path configuration;

  private Logs(Path folder, Path configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  /** Logs to a folder from now on; what is printed to the terminal goes to a file of its own. */
  static Logs to(Path folder) throws IOException {
    Logs logs = new Logs(folder, folder.resolve("logging.properties"));
    // a backslash is an escape in a properties file
    String pattern = folder.resolve("capitation.%g.log").toString().replace("\\", "/");
    Files.writeString(logs.configuration, configuration(pattern));
    try (var settings = Files.newInputStream(logs.configuration)) {
      LogManager.getLogManager().readConfiguration(settings);
    }
    Terminal.takeOver(
        new PrintStream(
            Files.newOutputStream(folder.resolve("output.log")), true, StandardCharsets.UTF_8));
    return logs;
  }

  /** The file to look into. */
  Path newest() {
    return folder.resolve("capitation.0.log");
  }

  /** The same settings for a server that reads them again. */
  Path configuration() {
    return configuration;
  }

  private static String configuration(String pattern) {
    return """
    .level=INFO
    handlers=java.util.logging.FileHandler,org.capitation.launcher.Terminal
    java.util.logging.FileHandler.pattern=%s
    java.util.logging.FileHandler.limit=10000000
    java.util.logging.FileHandler.count=10
    java.util.logging.FileHandler.append=true
    java.util.logging.FileHandler.filter=org.capitation.launcher.WithoutSecrets
    java.util.logging.FileHandler.encoding=UTF-8
    java.util.logging.FileHandler.filter=org.capitation.launcher.NoSecrets
    java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
    java.util.logging.SimpleFormatter.format=%%1$tF %%1$tT.%%1$tL %%4$s %%3$s %%5$s%%6$s%%n
    """
        .formatted(pattern);
  }
}
