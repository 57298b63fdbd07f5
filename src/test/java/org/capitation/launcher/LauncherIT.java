package org.capitation.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The distribution as users start it: one instance, killed once, and what others meet beside it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
  private static Path home;
  private static int port;
  private static Instance instance;

  @BeforeAll
  static void startAndKillAndStartAgain() throws Exception {
    home = Path.of(System.getProperty("capitation.target"), "it", "home");
    port = freePort();
    // an earlier run may have been cut short, and a migration may have changed since
    Orphan.end(home.resolve("database/mariadbd.pid"));
    Home.delete(home);
    try (Instance killed = Instance.start(settings(home, port))) {
      killed.await("Server: starting");
      killed.kill();
    }
    assertTrue(databaseOf(home).isAlive(), "the database outlives the killed server");
    Map<String, String> behindTls = settings(home, port);
    behindTls.put("CAPITATION_PROXY", "true");
    behindTls.put("CAPITATION_URL", "https://capitation.example.gov.cn");
    instance = Instance.start(behindTls);
    instance.await("Ready: http://127.0.0.1:" + port + "/");
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  @Test
  @Order(1)
  void answersAndShowsNothingButItsOwnLines() throws Exception {
    HttpResponse<String> health =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address("/health")).build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, health.statusCode());
    instance
        .terminal()
        .lines()
        .forEach(line -> assertTrue(line.matches("\\d\\d:\\d\\d:\\d\\d [A-Z].*"), line));
    assertTrue(Files.size(home.resolve("logs/capitation.0.log")) > 0);
  }

  @Test
  @Order(1)
  void theFirstPasswordIsShownAndInNoLog() throws Exception {
    String line = instance.await("Administrator: account admin, password ");
    String password = line.replaceFirst(".*password (\\S+).*", "$1");
    assertTrue(password.length() >= 12, line);
    for (String name : List.of("capitation.0.log", "output.log")) {
      assertFalse(Files.readString(home.resolve("logs").resolve(name)).contains(password), name);
    }
  }

  @Test
  @Order(1)
  void aSecondInstanceMayNotUseTheSameHome() throws Exception {
    refuses("another instance uses the working folder", settings(home, freePort()));
  }

  @Test
  @Order(1)
  void aTakenPortIsNamedBeforeAnythingStarts() throws Exception {
    Path other = home.resolveSibling("taken");
    refuses("cannot listen on 127.0.0.1:" + port, settings(other, port));
    assertFalse(Files.exists(other.resolve("database")));
  }

  @Test
  @Order(1)
  void anUnreachableDatabaseIsNamed() throws Exception {
    String server = "127.0.0.1:" + freePort();
    refuses("the database " + server + " cannot be reached", external(server, "capitation"));
  }

  @Test
  @Order(1)
  void aWrongPasswordIsNamed() throws Exception {
    String line = instance.await("the embedded MariaDB runs on");
    String server = line.substring(line.indexOf("127.0.0.1:"));
    refuses("refuses the password of user \"capitation\"", external(server, "wrong"));
    refuses("refuses the password of user \"root\"", external(server, "", "root"));
  }

  @Test
  @Order(1)
  void aMachineWithoutBinariesIsToldWhatToDo() throws Exception {
    refuses(
        "there is no embedded database for " + System.getProperty("os.name") + " riscv64",
        settings(home.resolveSibling("other"), freePort()),
        "-Dos.arch=riscv64");
  }

  @Test
  @Order(1)
  void aChineseMachineIsToldInChinese() throws Exception {
    refuses("端口已被占用", settings(home.resolveSibling("other"), port), "-Duser.language=zh");
  }

  @Test
  @Order(1)
  void aServerThatIsAboutToEndSaysSo() throws Exception {
    Path leave = Files.createFile(home.resolve("leave"));
    assertEquals(503, status("/health/ready"));
    assertEquals(200, status("/health/live"));
    Files.delete(leave);
    assertEquals(200, status("/health/ready"));
  }

  @Test
  @Order(1)
  void anotherServerSharesTheDatabaseAndOneWithAnotherKeyDoesNot() throws Exception {
    Map<String, String> same = shared("second");
    same.put("CAPITATION_KEY", Files.readString(home.resolve("secret.key")).strip());
    Map<String, String> other = shared("third");
    other.put("CAPITATION_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    try (Instance second = Instance.start(same);
        Instance third = Instance.start(other)) {
      second.await("Ready: ");
      third.await("the key does not fit the database");
      assertEquals(1, third.awaitEnd());
      assertEquals(List.of("first", "second"), servers());
      second.stop();
      second.await("Stopped");
      assertEquals(List.of("first"), servers());
    }
  }

  @Test
  @Order(2)
  void aSignalStopsTheServerAndThenItsDatabase() throws Exception {
    ProcessHandle database = databaseOf(home);
    instance.stop();
    instance.await("Stopped");
    assertEquals(143, instance.awaitEnd());
    assertFalse(database.isAlive());
  }

  @Test
  @Order(1)
  void V3_3_1_behindTlsTheSessionIsKeptForThisServerAlone() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address("/access/login"))
                    .header("X-Forwarded-Proto", "https")
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.startsWith("__Host-session="), cookie);
    List<String> parts = List.of(cookie.toLowerCase(Locale.ROOT).split("; *"));
    assertTrue(parts.containsAll(List.of("path=/", "secure", "httponly", "samesite=lax")), cookie);
    assertFalse(cookie.toLowerCase(Locale.ROOT).contains("domain="), cookie);
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static int status(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** The settings of a server beside the first one. */
  private static Map<String, String> shared(String name) throws Exception {
    Map<String, String> settings = settings(home.resolveSibling(name), freePort());
    settings.put("CAPITATION_NODE", name);
    settings.put("CAPITATION_DB_URL", database());
    settings.put("CAPITATION_DB_USER", "capitation");
    settings.put("CAPITATION_DB_PASSWORD", password());
    return settings;
  }

  /** The servers that say that they are there. */
  private static List<String> servers() throws Exception {
    List<String> names = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database(), "capitation", password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from job_node order by name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static String database() throws Exception {
    String line = instance.await("the embedded MariaDB runs on");
    String server = line.substring(line.indexOf("127.0.0.1:"));
    return "jdbc:mysql://" + server + "/capitation?sslMode=DISABLED";
  }

  private static String password() throws IOException {
    return Files.readString(home.resolve("database/password")).strip();
  }

  private static void refuses(String sentence, Map<String, String> settings, String... options)
      throws Exception {
    try (Instance refused = Instance.start(settings, options)) {
      String line = refused.await(sentence);
      assertEquals(1, refused.awaitEnd());
      assertTrue(refused.terminal().strip().endsWith(line), refused.terminal());
      assertFalse(refused.terminal().contains("Exception"), refused.terminal());
    }
  }

  private static Map<String, String> settings(Path home, int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("CAPITATION_HOME", home.toString());
    settings.put("CAPITATION_HTTP_PORT", String.valueOf(port));
    settings.put("CAPITATION_DB_MEMORY", "128M");
    settings.put("CAPITATION_TRIAL", "false");
    settings.put("CAPITATION_NODE", "first");
    return settings;
  }

  private static Map<String, String> external(String server, String password) throws IOException {
    return external(server, password, "capitation");
  }

  private static Map<String, String> external(String server, String password, String user)
      throws IOException {
    Map<String, String> settings = settings(home.resolveSibling("other"), freePort());
    settings.put("CAPITATION_DB_URL", "jdbc:mysql://" + server + "/capitation");
    settings.put("CAPITATION_DB_USER", user);
    settings.put("CAPITATION_DB_PASSWORD", password);
    return settings;
  }

  private static ProcessHandle databaseOf(Path home) throws IOException {
    String pid = Files.readString(home.resolve("database/mariadbd.pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
