package org.capitation.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** 接口过账之比: visits posted one by one over HTTP, by clients that keep their connections. */
final class RestRace {
  private static final int NUMBER = 6;
  private static final String PREFIX = "PR";
  private static final int WARM_UP = 600;
  private static final long FIRST = 1_000_000_000;

  private final HttpRequest.Builder request;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SingleRows rows;

  private RestRace(URL base) throws IOException {
    rows = new SingleRows(BenchCounty.some(), PREFIX);
    String both = "bench-clerk:" + BenchCounty.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    request =
        HttpRequest.newBuilder(URI.create(base + "api/ledger/visits"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json");
  }

  /** Measures, and looks whether all are in the books. */
  static void run(URL base) throws IOException, SQLException {
    if (!Plan.wants(NUMBER)) {
      return;
    }
    RestRace race = new RestRace(base);
    BareRows bare = new BareRows(Outside.settings(), FIRST);
    Load load = new Load();
    ExecutorService threads = Executors.newFixedThreadPool(Duel.THREADS);
    int done;
    try {
      Duel duel =
          new Duel(WARM_UP, (count, work) -> run(threads, count, work), race::post, bare::insert);
      duel.tell(NUMBER, Duel.THREADS + " clients, a visit each by HTTP", Goal.atLeast(0.2), load);
      done = duel.done();
    } finally {
      threads.shutdown();
    }
    long booked = booked();
    if (booked != done) {
      throw new IllegalStateException(booked + " of " + done + " are in the books");
    }
  }

  private static void run(ExecutorService threads, int count, Runnable work) {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(CompletableFuture.runAsync(work, threads));
    }
    all.forEach(CompletableFuture::join);
  }

  private void post(int count) {
    try {
      for (int i = 0; i < count; i++) {
        String body = "[" + rows.nextAsJson() + "]";
        HttpRequest post = request.copy().POST(BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = http.send(post, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("ACCEPTED")) {
          throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long booked() throws SQLException {
    try (Connection connection = Outside.settings().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PostingRace.countOf(PREFIX))) {
      row.next();
      return row.getLong(1);
    }
  }
}
