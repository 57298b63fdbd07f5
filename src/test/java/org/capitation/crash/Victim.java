package org.capitation.crash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.launcher.Instance;

/** 受试服务器: the distribution with a home and the trial county of its own. */
final class Victim implements AutoCloseable {
  private static final String RESIDENTS = "1000";
  private static final String DATABASE = "the embedded MariaDB runs on ";
  private static final String CLERK = "clerk";

  private final Path home;
  private final int port;
  private final HttpClient http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private Instance instance;

  Victim(Path home) throws IOException {
    this.home = home;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
  }

  /** Where the tests keep their homes. */
  static Path folder() throws IOException {
    return Files.createDirectories(Path.of(System.getProperty("capitation.target"), "crash"));
  }

  /** Where it keeps all that it has. */
  Path home() {
    return home;
  }

  /** Starts it; one that was killed finds its database still running. */
  void start() throws Exception {
    instance =
        Instance.start(
            Map.of(
                "CAPITATION_HOME",
                home.toString(),
                "CAPITATION_HTTP_PORT",
                String.valueOf(port),
                "CAPITATION_DB_MEMORY",
                "256M",
                "CAPITATION_SAMPLE_RESIDENTS",
                RESIDENTS));
    instance.await("Ready: http");
  }

  /** As when the power fails: nothing gets to say anything any more. */
  void kill() throws InterruptedException {
    instance.kill();
  }

  /** Kills its database, and then the server, which has noticed. */
  void killDatabase(long noticedMillis) throws IOException, InterruptedException {
    ProcessHandle database = process(home.resolve("database/mariadbd.pid")).orElseThrow();
    database.destroyForcibly();
    database.onExit().join();
    Thread.sleep(noticedMillis);
    kill();
  }

  /** Stops it in good order; of one that was killed, its database. */
  @Override
  public void close() throws IOException {
    if (instance != null) {
      instance.close();
      endDatabase(home.resolve("database/mariadbd.pid"));
    }
  }

  /** Ends the database of a pid file, if it is still there. */
  static void endDatabase(Path pidFile) throws IOException {
    if (Files.exists(pidFile)) {
      process(pidFile)
          .ifPresent(
              process -> {
                process.destroy();
                process.onExit().join();
              });
    }
  }

  /** The number may belong to another program by now. */
  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
        .filter(process -> process.info().command().orElse("").endsWith("mariadbd"));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(CLERK, path).GET());
  }

  HttpResponse<String> post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(request(CLERK, path).header("Content-Type", type).POST(body));
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return post(path, "application/json", BodyPublishers.ofString(json));
  }

  /** As {@link #post(String, String)}, in the name of another account of the trial. */
  HttpResponse<String> postAs(String account, String path, String json)
      throws IOException, InterruptedException {
    return send(
        request(account, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String account, String path) {
    byte[] both = (account + ":capitation").getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** A connection to its database. */
  Connection connect() throws SQLException, IOException {
    String line =
        instance.terminal().lines().filter(l -> l.contains(DATABASE)).findFirst().orElseThrow();
    String address = line.substring(line.indexOf(DATABASE) + DATABASE.length()).strip();
    return DriverManager.getConnection(
        "jdbc:mysql://" + address + "/capitation?sslMode=DISABLED",
        "capitation",
        Files.readString(home.resolve("database/password")).strip());
  }

  /** Copies the home of a stopped server; the binaries of the database are shared. */
  static void copy(Path from, Path to) throws IOException {
    Path binaries = from.resolve("database/base");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(p -> !p.startsWith(binaries)).toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    Files.createSymbolicLink(to.resolve("database/base"), binaries);
  }
}
