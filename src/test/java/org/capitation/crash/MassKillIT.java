package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The server is killed while it executes mass changes, and goes on with them. */
class MassKillIT {
  private static final String CHANGES = "attribution/changes";
  private static final String MERGER =
      """
      {"kind": "community", "from": "C03", "to": "C02", "day": "2025-07-01",
       "document": "2026-9", "reason": "merged"}
      """;
  private static final String GROUND = "{\"document\": \"2026-9\", \"reason\": \"parted\"}";
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final String HOMES =
      "select concat_ws(' ', person_id, pot, valid_from, valid_to, community_id, reason)"
          + " from attribution_interval order by 1";
  private static final String PLACES =
      "select concat_ws(' ', kind, code, community_id, valid_from, valid_to)"
          + " from registry_catchment union all select concat_ws(' ', institution_id,"
          + " community_id, valid_from, valid_to) from registry_membership order by 1";
  private static final String MOVED =
      "select concat_ws(' ', pot, from_community, to_community, persons, months, moved_visits,"
          + " moved_fund, beyond_visits, locked_visits) from attribution_change_flow"
          + " where actual = 1 and change_id = ";

  /** How long the executions took when nobody disturbed them, in turn. */
  private final List<Long> millis = new ArrayList<>();

  /** 变更之后: all that a change may have touched. */
  private record After(List<String> homes, List<String> places, List<String> moved, Books books) {
    static After of(Victim victim, long id) throws Exception {
      try (Connection connection = victim.connect()) {
        return new After(
            Books.list(connection, HOMES),
            Books.list(connection, PLACES),
            Books.list(connection, MOVED + id + " order by 1"),
            Books.of(victim));
      }
    }
  }

  /** What happens while a change is executed. */
  @FunctionalInterface
  private interface Meanwhile {
    void happen(Victim victim, long id, int turn) throws Exception;
  }

  @Test
  void a_killed_server_goes_on_and_moves_nobody_twice_and_forgets_nobody() throws Exception {
    Path home = Trial.prepareHome();
    List<After> wanted;
    try (Victim victim = Trial.fresh(home, "unmoved")) {
      victim.start();
      wanted = course(victim, (v, id, turn) -> awaitState(v, id, "DONE"));
    }
    assertNotEquals(wanted.get(0).homes(), wanted.get(1).homes(), "somebody moves");
    assertTrue(wanted.get(0).moved().size() > 1, "and is noted");
    List<String> missed = new ArrayList<>();
    List<After> killed;
    try (Victim victim = Trial.fresh(home, "moved")) {
      victim.start();
      killed = course(victim, (v, id, turn) -> kill(v, id, turn, missed));
    }
    assertTrue(missed.size() < wanted.size(), "killed in the middle at least once");
    for (int turn = 0; turn < wanted.size(); turn++) {
      After is = killed.get(turn);
      After was = wanted.get(turn);
      assertEquals(was.homes(), is.homes(), "homes " + turn);
      assertEquals(was.places(), is.places(), "registers " + turn);
      assertEquals(was.moved(), is.moved(), "what has moved " + turn);
      was.books().mustEqual(is.books(), "ledger " + turn);
    }
  }

  /** A merger and its undoing. */
  private List<After> course(Victim victim, Meanwhile meanwhile) throws Exception {
    List<After> course = new ArrayList<>();
    long merger = executed(victim, CHANGES, MERGER, meanwhile, 0);
    course.add(After.of(victim, merger));
    long back = executed(victim, CHANGES + "/" + merger + "/undo", GROUND, meanwhile, 1);
    course.add(After.of(victim, back));
    return course;
  }

  private long executed(Victim victim, String path, String asked, Meanwhile meanwhile, int turn)
      throws Exception {
    HttpResponse<String> answer = victim.post(path, asked);
    assertEquals(201, answer.statusCode(), answer.body());
    Matcher id = ID.matcher(answer.body());
    assertTrue(id.find(), answer.body());
    long change = Long.parseLong(id.group(1));
    awaitState(victim, change, "PROPOSED");
    String version = one(victim, "select version from attribution_change where id = " + change);
    HttpResponse<String> approved =
        victim.postAs(
            "reviewer", CHANGES + "/" + change + "/approval", "{\"version\": " + version + "}");
    assertEquals(200, approved.statusCode(), approved.body());
    meanwhile.happen(victim, change, turn);
    String taken =
        "select timestampdiff(microsecond, begun_at, ended_at) div 1000 from attribution_change"
            + " where id = ";
    millis.add(Long.parseLong(one(victim, taken + change)));
    return change;
  }

  /** Kills it just after the registers have changed, and a bit later each time. */
  private void kill(Victim victim, long id, int turn, List<String> missed) throws Exception {
    String begun = "select begun_at is not null from attribution_change where id = " + id;
    while (!one(victim, begun).equals("1")) {
      Thread.sleep(2);
    }
    Thread.sleep(millis.get(turn) * turn / 2);
    victim.kill();
    String state = one(victim, "select state from attribution_change where id = " + id);
    if (state.equals("DONE")) {
      missed.add(turn + " " + millis);
    }
    victim.start();
    awaitState(victim, id, "DONE");
  }

  private static void awaitState(Victim victim, long id, String state) throws Exception {
    String asked = "select state from attribution_change where id = " + id;
    for (int i = 0; i < 3_000 && !one(victim, asked).equals(state); i++) {
      Thread.sleep(20);
    }
    assertEquals(state, one(victim, asked));
  }

  private static String one(Victim victim, String sql) throws Exception {
    try (Connection connection = victim.connect()) {
      return Books.list(connection, sql).get(0);
    }
  }
}
