package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.capitation.crash.YearDeed.Since;
import org.junit.jupiter.api.Test;

/** The server is killed under what is done once for all at the end of months and years. */
class YearKillIT {
  private static final String PAPERS = "settlement/papers";

  /** So many times over the visits of the sample come into the month that is open. */
  private static final int TIMES = Integer.getInteger("crash.year.times", 3);

  /** How many times it is killed at random moments, after one that is known; else at two known. */
  private static final int KILLS = Integer.getInteger("crash.year.kills", 0);

  @Test
  void what_is_done_once_for_all_is_done_or_not_done_at_all() throws Exception {
    try (Victim victim = Trial.fresh(Trial.prepareHome(), "year")) {
      victim.start();
      fill(victim);
      suffer(victim, YearDeed.close());
      YearDeed posting = YearDeed.post(signed(victim));
      posting.undo(victim);
      suffer(victim, posting);
    }
  }

  private static void suffer(Victim victim, YearDeed deed) throws Exception {
    List<List<String>> expected = deed.undisturbed(victim);
    assertTrue(expected.stream().noneMatch(List::isEmpty), "there are figures: " + expected);
    long millis = deed.millis(victim);
    System.out.println(deed.name() + ": " + millis + " ms, " + expected.get(1).size() + " lines");
    List<Boolean> done = new ArrayList<>();
    for (YearDeed.Moment moment : moments(deed, millis)) {
      deed.undo(victim);
      done.add(deed.killed(victim, moment, expected));
    }
    assertTrue(done.contains(false), "killed on the way: " + deed.name() + " " + millis);
    assertTrue(KILLS > 0 || done.get(done.size() - 1), "and just after it was done");
  }

  /** The settlement of a year that was published, confirmed and signed by all; our key of it. */
  private static long signed(Victim victim) throws Exception {
    JsonNode paper = json(victim.post(PAPERS, "{\"pot\": \"310\", \"year\": 2025}"));
    String at = PAPERS + "/" + paper.get("id").asText();
    for (String community : List.of("C01", "C02", "C03")) {
      String reply = "{\"community\": \"%s\", \"objections\": []}".formatted(community);
      json(victim.postAs(community.toLowerCase(Locale.ROOT), at + "/replies", reply));
    }
    for (String account : List.of("reviewer", "approver", "finance")) {
      int seen = json(victim.get(at)).get("version").asInt();
      json(victim.postAs(account, at + "/signatures", "{\"version\": " + seen + "}"));
    }
    while (!json(victim.get(at)).get("state").asText().equals("LOCKED")) {
      Thread.sleep(50);
    }
    return paper.get("id").asLong();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(2, answer.statusCode() / 100, answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  private static List<YearDeed.Moment> moments(YearDeed deed, long millis) {
    if (KILLS == 0) {
      return List.of(deed.early(millis), new YearDeed.Moment("just after", Since.DONE, 0));
    }
    long seed = seed();
    System.out.println("seed of the moments " + seed);
    Random random = new Random(seed);
    return Stream.concat(
            // a short deed may never be met on its way
            Stream.of(deed.early(millis)),
            random
                .longs(KILLS, 0, millis + millis / 4 + 1)
                .mapToObj(
                    after -> new YearDeed.Moment("at random, seed " + seed, Since.ASKED, after)))
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
