package org.capitation.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.Verification;
import org.capitation.ledger.boundary.Verifications;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 校验之比: the job that re-derives the ledger, beside a bare GROUP BY over its visits; in the server.
 *
 * <p>No month of this county is closed: what is left out, and said here, is the comparison of each
 * row of closed months with its mark. It reads all columns of every row, after all else, and no
 * GROUP BY does anything like it.
 */
@ApplicationScoped
public class VerifyRace {
  private static final int NUMBER = 4;
  private static final int GROWTH = 7;
  private static final int WARM_UP = 6;
  private static final int RUNS = 5;
  private static final long PAUSE_MILLIS = 5;

  /** By the account and the month, as the totals are kept. */
  private static final String BARE =
      "select pot, budget_year, accounting_month, service_month, home_community,"
          + " provider_community, category, reason, signed, disposition, count(*), sum(fee),"
          + " sum(fund) from ledger_visit force index (primary) where county_id = %d group by pot,"
          + " budget_year, accounting_month, service_month, home_community, provider_community,"
          + " category, reason, signed, disposition";

  @Inject private BenchCounty county;
  @Inject private RawTable tables;
  @Inject private Verifications verifications;

  @Inject
  @ConfigProperty(name = "capitation.verify.connections", defaultValue = "2")
  private int connections;

  private long earlyVisits;
  private double earlySeconds;

  /** Measures while there are few visits. */
  public void early() {
    if (Plan.wants(GROWTH)) {
      Stopwatch.median(WARM_UP, this::verify);
      earlyVisits = visits();
      earlySeconds = Stopwatch.median(RUNS, this::verify);
    }
  }

  /** Measures with all visits. */
  public void run() {
    if (!Plan.wants(NUMBER) && !Plan.wants(GROWTH)) {
      return;
    }
    Stopwatch.median(WARM_UP, this::bare);
    Stopwatch.median(WARM_UP, this::verify);
    Load load = new Load();
    double[] ours = new double[RUNS];
    double[] bare = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      bare[run] = Stopwatch.time(this::bare);
      ours[run] = Stopwatch.time(this::verify);
    }
    double verified = Stopwatch.percentile(ours, 50);
    if (Plan.wants(NUMBER)) {
      double scanned = Stopwatch.percentile(bare, 50);
      Results.add(
          new Results.Compared(
              NUMBER,
              "verification of %,d visits, connections: %d".formatted(visits(), connections),
              Results.number(verified * 1e3) + " ms",
              "bare GROUP BY, one connection: " + Results.number(scanned * 1e3) + " ms"),
          verified / scanned,
          Goal.atMost(connections == 1 ? 1.3 : 0.7),
          load);
    }
    if (Plan.wants(GROWTH)) {
      growth(verified, load);
    }
  }

  private void growth(double seconds, Load load) {
    double linear = earlySeconds / earlyVisits;
    Results.add(
        new Results.Compared(
            GROWTH,
            "verification of %,d visits after %,d".formatted(visits(), earlyVisits),
            Results.number(seconds / visits() * 1e6) + " µs a visit",
            "linear: " + Results.number(linear * 1e6) + " µs a visit"),
        seconds / visits() / linear,
        Goal.atMost(1.15),
        load);
  }

  private long visits() {
    return tables.number(
        "select count(*) from ledger_visit where county_id = " + county.county().id());
  }

  /** Has the ledger verified, and waits for the end of it. */
  private void verify() {
    List<Verification> ended = new ArrayList<>();
    county.act(() -> ended.add(await(verifications.start(OptionalInt.empty()).id())));
    Verification found = ended.get(0);
    if (!found.clean() || found.scope().visits() != visits()) {
      throw new IllegalStateException(found.toString());
    }
  }

  private Verification await(long id) {
    try {
      while (!verifications.task(id).map(Task::state).filter(TaskState::ended).isPresent()) {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return verifications.find(id);
  }

  private void bare() {
    long sum =
        tables.use(
            statement -> {
              long count = 0;
              String sql = BARE.formatted(county.county().id());
              try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                  count += rows.getLong(11);
                }
              }
              return count;
            });
    if (sum != visits()) {
      throw new IllegalStateException(sum + " of " + visits() + " visits");
    }
  }
}
