package org.capitation.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
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

  /** By then the server has compiled what it runs; before, the compiler takes its processors. */
  private static final int WARM_UP = 3000;

  private static final long FIRST = 1_000_000_000;

  private final URL address;
  private final String authorization;
  private final SingleRows rows;

  private RestRace(URL base) throws IOException {
    rows = new SingleRows(BenchCounty.some(), PREFIX);
    String both = "bench-clerk:" + BenchCounty.PASSWORD;
    String basic = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    authorization = "Basic " + basic;
    address = new URL(base, "api/ledger/visits");
    // each client keeps its connection; this client takes the least from the server beside it
    System.setProperty("http.maxConnections", String.valueOf(Duel.THREADS));
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
        byte[] body = ("[" + rows.nextAsJson() + "]").getBytes(StandardCharsets.UTF_8);
        HttpURLConnection post = (HttpURLConnection) address.openConnection();
        post.setRequestProperty("Authorization", authorization);
        post.setRequestProperty("Content-Type", "application/json");
        post.setDoOutput(true);
        post.setFixedLengthStreamingMode(body.length);
        post.getOutputStream().write(body);
        String answer = answer(post);
        if (post.getResponseCode() != 200 || !answer.contains("ACCEPTED")) {
          throw new IllegalStateException(post.getResponseCode() + ": " + answer);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String answer(HttpURLConnection post) throws IOException {
    try (InputStream answer = post.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
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
