package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 试验: a file of visits and some single ones, and the ledger that comes of them when nobody disturbs
 * the server.
 */
final class Trial {
  /** The rows of the first portion of an import; the later ones have more. */
  static final int PORTION = 4_000;

  private static final int SINGLES = 200;
  private static final long PATIENCE_MILLIS = 300_000;
  private static final long PAUSE_MILLIS = 5;

  /** Null until it was asked for. */
  private static Path home;

  private final Path prepared;
  private final Path file;
  private final int rows;
  private final List<VisitRows.Single> singles;
  private final Books undisturbed;
  private final long millis;

  /** 导入状况: how an import stands. */
  record Standing(String state, long read) {
    boolean ended() {
      return !state.equals("WAITING") && !state.equals("RUNNING");
    }
  }

  private Trial(Path prepared, int times) throws Exception {
    this.prepared = prepared;
    VisitRows visits = VisitRows.of(prepared);
    file = Victim.folder().resolve("visits.csv");
    rows = visits.write(file, times);
    singles = visits.singles(SINGLES);
    try (Victim victim = fresh("undisturbed")) {
      victim.start();
      long began = System.nanoTime();
      long id = send(victim);
      assertEquals("DONE", awaitEnd(victim, id).state());
      millis = (System.nanoTime() - began) / 1_000_000;
      postAll(victim);
      undisturbed = Books.of(victim);
    }
  }

  /** Loads a trial county, and lets a server take everything in peace. */
  static Trial prepare(int times) throws Exception {
    return new Trial(prepareHome(), times);
  }

  /** Loads a trial county, once for all tests; the home of its server, which is stopped. */
  static Path prepareHome() throws Exception {
    if (home == null) {
      clear(Victim.folder());
      try (Victim victim = new Victim(Victim.folder().resolve("prepared"))) {
        victim.start();
        home = victim.home();
      }
    }
    return home;
  }

  private static void clear(Path folder) throws IOException, InterruptedException {
    List<Path> contents;
    try (Stream<Path> all = Files.walk(folder)) {
      contents = all.sorted(Comparator.reverseOrder()).filter(p -> !p.equals(folder)).toList();
    }
    for (Path path : contents) {
      if (path.endsWith("database/mariadbd.pid")) {
        Victim.endDatabase(path);
      }
    }
    for (Path path : contents) {
      Files.deleteIfExists(path);
    }
  }

  /** A server that has the trial county and nothing else, not yet started. */
  Victim fresh(String name) throws IOException {
    return fresh(prepared, name);
  }

  /** A server with the home of another, not yet started. */
  static Victim fresh(Path prepared, String name) throws IOException {
    Path own = Victim.folder().resolve(name);
    Victim.copy(prepared, own);
    return new Victim(own);
  }

  /** How long the file takes when nobody disturbs the server. */
  long millis() {
    return millis;
  }

  /** The rows of the file. */
  int rows() {
    return rows;
  }

  List<VisitRows.Single> singles() {
    return singles;
  }

  /** Uploads the file and has it taken; its key. */
  long send(Victim victim) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        victim.post(
            "files/imports?kind=visit&name=visits.csv",
            "application/octet-stream",
            BodyPublishers.ofFile(file));
    assertEquals(202, answer.statusCode(), answer.body());
    String location = answer.headers().firstValue("Location").orElseThrow();
    return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
  }

  /** How an import stands, as its table says: faster than the interface, which asks it too. */
  static Standing look(Connection connection, long id) throws Exception {
    String[] values =
        Books.list(
                connection, "select concat(state, ' ', rows_read) from files_run where id = " + id)
            .get(0)
            .split(" ");
    return new Standing(values[0], Long.parseLong(values[1]));
  }

  /** What makes a moment. */
  @FunctionalInterface
  interface Sign {
    boolean seen(Standing standing);
  }

  /** Waits for a sign, or for the end of the import. */
  static Standing await(Victim victim, long id, Sign sign) throws Exception {
    try (Connection connection = victim.connect()) {
      long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
      Standing standing = look(connection, id);
      while (!sign.seen(standing) && !standing.ended()) {
        assertTrue(System.nanoTime() < until, "it has not got on: " + standing);
        Thread.sleep(PAUSE_MILLIS);
        standing = look(connection, id);
      }
      return standing;
    }
  }

  static Standing awaitEnd(Victim victim, long id) throws Exception {
    return await(victim, id, standing -> false);
  }

  /** Sends all single records, as who does not know which of them have been taken. */
  void postAll(Victim victim) throws IOException, InterruptedException {
    String all = singles.stream().map(VisitRows.Single::json).toList().toString();
    HttpResponse<String> answer = victim.post("ledger/visits", all);
    assertEquals(200, answer.statusCode(), answer.body());
  }

  /** Fails unless the ledger is that of the undisturbed server and nothing runs any more. */
  void mustBeAsUndisturbed(Victim victim, String message) throws Exception {
    undisturbed.mustEqual(Books.of(victim), message);
    try (Connection connection = victim.connect()) {
      assertEquals(
          List.of(),
          Books.list(
              connection,
              "select concat_ws(' ', id, state) from files_run"
                  + " where state in ('WAITING', 'RUNNING')"),
          message + ": imports that never end");
    }
    HttpResponse<String> tasks = victim.get("job/tasks");
    assertEquals(200, tasks.statusCode(), tasks.body());
    assertTrue(!tasks.body().matches("(?s).*\"(RUNNING|WAITING)\".*"), tasks.body());
  }
}
