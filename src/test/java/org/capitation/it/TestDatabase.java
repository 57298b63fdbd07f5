package org.capitation.it;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.launcher.EmbeddedDatabase;
import org.capitation.launcher.Preboot;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One embedded database with an empty schema for all integration tests of a process. The server
 * that Arquillian starts gets its address, and the settings of the application.
 */
public class TestDatabase implements LauncherSessionListener {
  private static final String SCHEMA = "capitation";
  private static final String PROVIDER = "capitation.openid.issuer";

  /** What the bench profile sets otherwise. */
  private static final String MEMORY = System.getProperty("capitation.it.memory", "256M");

  private static final String OPTIONS =
      System.getProperty(
          "capitation.it.options", "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");

  /** A test in the server runs within a request. */
  private static final String NO_TIMEOUT =
      "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
          + ".request-timeout-seconds=-1";

  private EmbeddedDatabase database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    // set by failsafe: unit tests need no database
    String own = System.getProperty("capitation.it");
    if (own == null) {
      return;
    }
    Path folder = Path.of(own);
    try {
      database = EmbeddedDatabase.in(folder.resolve("database"), MEMORY);
      database.start();
      empty(database.settings());
      // for tests outside of the server
      database.settings().forEach(System::setProperty);
      System.setProperty(PROVIDER, provider());
      System.setProperty("payara.cmdOptions", javaOptions(folder));
      System.setProperty("payara.extraMicroOptions", serverOptions(folder));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      database.close();
    }
  }

  /** Where a provider of OpenID Connect is going to be: at a port that is free now. */
  private static String provider() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://localhost:" + socket.getLocalPort() + "/county";
    }
  }

  /** A migration may have changed since the last run. */
  private static void empty(Map<String, String> settings) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("capitation.db.url"),
                settings.get("capitation.db.user"),
                settings.get("capitation.db.password"));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE " + SCHEMA);
      statement.execute("CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4");
    }
  }

  /** What the application is told; no blanks, since Arquillian splits the text at them. */
  private String javaOptions(Path folder) throws Exception {
    Map<String, String> settings = new TreeMap<>(database.settings());
    settings.put(
        "sun.awt.fontconfig",
        Path.of(System.getProperty("capitation.target"), "test-classes/fontconfig.properties")
            .toString());
    settings.put("capitation.home", folder.toString());
    settings.put("capitation.trial", "true");
    // the tests sign in so often that the usual rounds were three quarters of what the server did
    settings.put("capitation.password.rounds", "2000");
    // those who ask tell where they come from
    settings.put("capitation.proxy", "true");
    // tests plant jobs, and say themselves when those are found
    settings.put("capitation.pulse", "86400");
    settings.put("capitation.sample.residents", "1000");
    settings.put("capitation.today", "2026-03-02");
    settings.put("capitation.key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    settings.put("capitation.admin.password", "administrator-of-the-tests");
    settings.put(PROVIDER, System.getProperty(PROVIDER));
    settings.put("capitation.openid.client.id", "capitation-it");
    settings.put("capitation.openid.client.secret", "secret-of-the-client-of-the-tests");
    settings.put("capitation.openid.label", "county-id");
    return settings.entrySet().stream()
        .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
        .collect(
            Collectors.joining(
                " ",
                OPTIONS + " -Djava.awt.headless=true ",
                // the coverage profile's
                " " + System.getProperty("capitation.agent", "")))
        .strip();
  }

  private static String serverOptions(Path folder) throws Exception {
    List<String> commands = new ArrayList<>(Preboot.commands("127.0.0.1", SCHEMA));
    commands.add(Preboot.SCHEME);
    commands.add(NO_TIMEOUT);
    Path preboot = Files.write(folder.resolve("preboot"), commands);
    return "--nohazelcast --disablephonehome --prebootcommandfile " + preboot;
  }
}
