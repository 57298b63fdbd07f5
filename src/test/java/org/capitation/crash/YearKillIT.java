package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The server is killed under what is done once for all at the end of months and years. */
class YearKillIT {
  /** So many times over the visits of the sample come into the month that is open. */
  private static final int TIMES = Integer.getInteger("crash.year.times", 3);

  /** How many times it is killed at random moments; else at three that are known. */
  private static final int KILLS = Integer.getInteger("crash.year.kills", 0);

  private static final List<YearDeed> DEEDS = List.of(YearDeed.close());

  @Test
  void what_is_done_once_for_all_is_done_or_not_done_at_all() throws Exception {
    try (Victim victim = Trial.begin()) {
      fill(victim);
      for (YearDeed deed : DEEDS) {
        List<List<String>> expected = deed.undisturbed(victim);
        assertTrue(expected.stream().noneMatch(List::isEmpty), "there are figures: " + expected);
        long millis = deed.millis(victim);
        System.out.println(
            deed.name() + ": " + millis + " ms, " + expected.get(1).size() + " lines");
        List<Boolean> done = new ArrayList<>();
        for (YearDeed.Moment moment : moments(millis)) {
          deed.undo(victim);
          done.add(deed.killed(victim, moment, expected));
        }
        assertTrue(done.contains(false), "killed on the way: " + deed.name() + " " + millis);
        assertTrue(KILLS > 0 || done.get(done.size() - 1), "and just after it was done");
      }
    }
  }

  private static List<YearDeed.Moment> moments(long millis) {
    if (KILLS == 0) {
      return List.of(
          new YearDeed.Moment("at the beginning", 0, false),
          new YearDeed.Moment("before it is committed", millis / 2, false),
          new YearDeed.Moment("just after", 0, true));
    }
    long seed = seed();
    System.out.println("seed of the moments " + seed);
    Random random = new Random(seed);
    return random
        .longs(KILLS, 0, millis + millis / 4 + 1)
        .mapToObj(after -> new YearDeed.Moment("at random, seed " + seed, after, false))
        .toList();
  }

  /** That of an earlier run, to have its moments again. */
  private static long seed() {
    String asked = System.getProperty("crash.seed", "");
    return asked.isBlank() ? System.nanoTime() : Long.parseLong(asked);
  }

  /** Lets the open month have more rows, and no difference to a control total. */
  private static void fill(Victim victim) throws Exception {
    Path file = Victim.folder().resolve("visits.csv");
    VisitRows.of(victim.home()).write(file, TIMES);
    HttpResponse<String> answer =
        victim.post(
            "files/imports?kind=visit&name=visits.csv",
            "application/octet-stream",
            BodyPublishers.ofFile(file));
    assertEquals(202, answer.statusCode(), answer.body());
    String location = answer.headers().firstValue("Location").orElseThrow();
    long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    assertEquals("DONE", Trial.awaitEnd(victim, id).state());
    try (Connection connection = victim.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from ledger_control_total");
    }
  }
}
