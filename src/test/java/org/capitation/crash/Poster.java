package org.capitation.crash;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** 单笔登记者: posts single records one by one until its server is gone, and notes the answers. */
final class Poster {
  private final Victim victim;
  private final List<VisitRows.Single> singles;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::post, "poster");

  Poster(Victim victim, List<VisitRows.Single> singles) {
    this.victim = victim;
    this.singles = singles;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void post() {
    try {
      for (VisitRows.Single single : singles) {
        HttpResponse<String> answer = victim.post("ledger/visits", "[" + single.json() + "]");
        if (answer.statusCode() == 200 && answer.body().contains("ACCEPTED")) {
          accepted.add(single.settlement());
        }
      }
    } catch (IOException e) {
      // the server is gone: what it did not answer counts for nothing
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the first of its records is accepted: signing in takes a moment. */
  void awaitFirst() throws InterruptedException {
    while (accepted.isEmpty() && thread.isAlive()) {
      Thread.sleep(10);
    }
  }

  /** Waits until it has noticed; the records that it was told are accepted. */
  Set<String> accepted() throws InterruptedException {
    thread.join();
    return accepted;
  }

  /** Which of them a server does not have. */
  static Set<String> lost(Victim victim, Set<String> accepted) throws Exception {
    try (Connection connection = victim.connect()) {
      Set<String> lost = new HashSet<>(accepted);
      Books.list(connection, "select setl_id from ledger_visit where setl_id like 'S00000%'")
          .forEach(lost::remove);
      return lost;
    }
  }
}
