package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.capitation.crash.Trial.Standing;
import org.junit.jupiter.api.Test;

/**
 * 随机断电: the server, and then its database, killed at random moments of an import beside single
 * postings, until it has been enough. Every ledger that comes of it is compared with an undisturbed
 * one.
 */
class CrashIT {
  private static final int TIMES = 24;
  private static final int MOST_KILLS_OF_A_LEDGER = 5;
  private static final int NOTICED_MILLIS = 2000;

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<String> wrong = new ArrayList<>();
  private Trial trial;
  private Path summary;
  private int ledgers;
  private int sentAgain;

  /** What is killed. */
  private enum Target {
    SERVER,
    DATABASE
  }

  /** A ledger under trial: its server, the import, and the single records it has answered for. */
  private static final class Sufferer {
    private final Victim victim;
    private final Set<String> accepted = new HashSet<>();
    private long id;

    Sufferer(Victim victim) {
      this.victim = victim;
    }
  }

  @Test
  void a_ledger_is_the_same_whatever_was_killed_on_the_way() throws Exception {
    trial = Trial.prepare(TIMES);
    summary = Victim.folder().resolve("crash.md");
    Files.deleteIfExists(summary);
    tell("Seed %d; a file of %,d rows and %d single records.", seed, trial.rows(), singles());
    tell("");
    tell("| ledger | killed | rows in | state then | outcome |");
    tell("|---|---|---|---|---|");
    kill(Target.SERVER, Integer.getInteger("crash.kills"));
    kill(Target.DATABASE, Integer.getInteger("crash.database.kills"));
    tell("");
    tell("%d ledgers, the file sent again %d times, %d wrong.", ledgers, sentAgain, wrong.size());
    System.out.println(Files.readString(summary));
    assertEquals(List.of(), wrong, "seed " + seed);
  }

  private int singles() {
    return trial.singles().size();
  }

  private void kill(Target target, int kills) throws Exception {
    int left = kills;
    while (left > 0) {
      int now = Math.min(left, 1 + random.nextInt(MOST_KILLS_OF_A_LEDGER));
      String name = "ledger-" + ++ledgers;
      try (Victim victim = trial.fresh(name)) {
        suffer(new Sufferer(victim), target, now);
      } catch (AssertionError e) {
        wrong.add(name + ": " + e.getMessage());
        tell("| %d | | | | WRONG: %s |", ledgers, e.getMessage().replace('\n', ' '));
      }
      left -= now;
    }
  }

  private void suffer(Sufferer one, Target target, int kills) throws Exception {
    one.victim.start();
    one.id = trial.send(one.victim);
    for (int kill = 0; kill < kills; kill++) {
      Poster poster = new Poster(one.victim, trial.singles());
      poster.start();
      Thread.sleep(random.nextLong(trial.millis()));
      Standing standing = Trial.await(one.victim, one.id, s -> true);
      if (target == Target.SERVER) {
        one.victim.kill();
      } else {
        one.victim.killDatabase(random.nextInt(NOTICED_MILLIS));
      }
      one.accepted.addAll(poster.accepted());
      tell("| %d | %s | %,d | %s | |", ledgers, target, standing.read(), standing.state());
      one.victim.start();
      assertEquals(Set.of(), Poster.lost(one.victim, one.accepted), "answered for, and lost");
    }
    end(one);
  }

  private void end(Sufferer one) throws Exception {
    Standing standing = Trial.awaitEnd(one.victim, one.id);
    String how = standing.state();
    if (!how.equals("DONE")) {
      sentAgain++;
      standing = Trial.awaitEnd(one.victim, trial.send(one.victim));
      how += ", sent again: " + standing.state();
    }
    assertEquals("DONE", standing.state());
    trial.postAll(one.victim);
    trial.mustBeAsUndisturbed(one.victim, "ledger " + ledgers);
    tell(
        "| %d | | %,d | %s | equal; %d single records kept |",
        ledgers, standing.read(), how, one.accepted.size());
  }

  private void tell(String line, Object... arguments) throws IOException {
    Files.writeString(
        summary,
        line.formatted(arguments) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
