package org.capitation.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.capitation.files.Counts;

/**
 * 导入之比: the files of visits through the importer, month by month, in turns with the same rows,
 * ready-made, into a table that grows alike; in the server.
 */
@ApplicationScoped
public class ImportRace {
  private static final int IMPORT = 1;
  private static final int GROWTH = 7;
  private static final int SMALL = 8;

  @Inject private BenchCounty county;
  @Inject private RawTable raw;

  private final List<Leg> legs = new ArrayList<>();

  /** 一程: a file, how many of its rows went in, and what that took. */
  private record Leg(long rows, double ours, double raw) {}

  /** A twentieth of all months goes in first, so that pages can be compared. */
  public void few() {
    raw.create();
    county.few().forEach(this::leg);
    legs.clear();
  }

  /** All the rest goes in. */
  public void rest() {
    Load load = new Load();
    county.rest().forEach(this::leg);
    tell(load);
  }

  private void leg(Path visits) {
    long last = raw.lastVisit();
    Stopwatch watch = new Stopwatch();
    Counts counts = county.take(visits);
    double ours = watch.seconds();
    Path file = Plan.folder().resolve("ready-made.tsv");
    raw.export(last, file);
    double seconds = raw.load(file);
    raw.mustAgree(last);
    if (raw.number("select count(*) from ledger_visit where id > " + last) != counts.accepted()) {
      throw new IllegalStateException(visits + ": not as many visits as " + counts);
    }
    legs.add(new Leg(counts.accepted(), ours, seconds));
    delete(visits, file);
  }

  /** The table of the year needs the place. */
  private static void delete(Path... files) {
    try {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Load load) {
    // of both sides, the first month still warms up
    List<Leg> warm = legs.subList(1, legs.size());
    double ours = sum(warm, Leg::ours);
    double seconds = sum(warm, Leg::raw);
    double rows = sum(warm, Leg::rows);
    double[] ratios = warm.stream().mapToDouble(leg -> leg.raw() / leg.ours()).toArray();
    if (Plan.wants(IMPORT)) {
      Results.add(
          new Results.Compared(
              IMPORT,
              "import of %,.0f visits in %d files (a file: %s to %s, median %s)"
                  .formatted(
                      rows,
                      warm.size(),
                      Results.number(Stopwatch.percentile(ratios, 0)),
                      Results.number(Stopwatch.percentile(ratios, 100)),
                      Results.number(Stopwatch.percentile(ratios, 50))),
              "%,.0f rows/s".formatted(rows / ours),
              "LOAD DATA LOCAL: %,.0f rows/s".formatted(rows / seconds)),
          seconds / ours,
          Goal.atLeast(0.9),
          load);
    }
    if (Plan.wants(GROWTH)) {
      growth(warm, load);
    }
  }

  /** A row when the table is full costs as much as one when it is an eighth. */
  private static void growth(List<Leg> legs, Load load) {
    double rows = 0;
    double seconds = 0;
    double all = sum(legs, Leg::rows);
    for (Leg leg : legs) {
      if (rows < all / SMALL) {
        rows += leg.rows();
        seconds += leg.ours();
      }
    }
    double whole = sum(legs, Leg::ours);
    double linear = seconds / rows * all;
    Results.add(
        new Results.Compared(
            GROWTH,
            "import of %,.0f visits after the first %,.0f of them".formatted(all, rows),
            "%s µs a row".formatted(Results.number(whole / all * 1e6)),
            "linear: %s µs a row".formatted(Results.number(seconds / rows * 1e6))),
        whole / linear,
        Goal.atMost(1.15),
        load);
  }

  private static double sum(List<Leg> legs, ToDoubleFunction<Leg> what) {
    return legs.stream().mapToDouble(what).sum();
  }
}
