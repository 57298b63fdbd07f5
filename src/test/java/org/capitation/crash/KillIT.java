package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.capitation.crash.Trial.Sign;
import org.capitation.crash.Trial.Standing;
import org.junit.jupiter.api.Test;

/** The server is killed twice while it takes a file and single records, and goes on. */
class KillIT {
  private static final int TIMES = 18;

  /** After these, in turn, the server is killed: so many milliseconds later. */
  private record Moment(String name, Sign sign, long millis) {}

  private static final List<Moment> MOMENTS =
      List.of(
          new Moment("while a portion is written", s -> s.read() >= Trial.PORTION, 300),
          new Moment("just after a commit", s -> s.read() >= 2 * Trial.PORTION, 0));

  @Test
  void a_killed_server_goes_on_and_counts_nothing_twice_and_loses_nothing() throws Exception {
    Trial trial = Trial.prepare(TIMES);
    try (Victim victim = trial.fresh("killed")) {
      victim.start();
      Poster poster = new Poster(victim, trial.singles());
      poster.start();
      poster.awaitFirst();
      long id = trial.send(victim);
      Set<String> accepted = new HashSet<>();
      for (Moment moment : MOMENTS) {
        Standing standing = Trial.await(victim, id, moment.sign());
        assertFalse(standing.ended(), moment.name() + " was missed: " + standing);
        Thread.sleep(moment.millis());
        victim.kill();
        accepted.addAll(poster.accepted());
        victim.start();
        assertEquals(Set.of(), Poster.lost(victim, accepted), moment.name());
        poster = new Poster(victim, trial.singles());
        poster.start();
      }
      assertFalse(accepted.isEmpty(), "single records were posted");
      assertEquals("DONE", Trial.awaitEnd(victim, id).state());
      trial.postAll(victim);
      trial.mustBeAsUndisturbed(victim, "killed twice");
    }
  }
}
