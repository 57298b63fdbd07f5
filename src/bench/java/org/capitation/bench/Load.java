package org.capitation.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** 机器负载: how busy the machine was while something was measured, and how much of it was ours. */
final class Load {
  private static final Path STAT = Path.of("/proc/stat");
  private static final int IDLE = 3;
  private static final int WAITING = 4;
  private static final double NANOS = 1e9;

  private final long began = System.nanoTime();
  private final double own = ownSeconds();
  private final long[] ticks = ticks();

  /** What there was to do since this was made, in words. */
  String told() {
    double average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    int processors = Runtime.getRuntime().availableProcessors();
    double seconds = (System.nanoTime() - began) / NANOS;
    double ours = (ownSeconds() - own) / seconds;
    String others = "";
    long[] now = ticks();
    if (now.length > WAITING) {
      double all = sum(now) - sum(ticks);
      double idle = now[IDLE] + now[WAITING] - ticks[IDLE] - ticks[WAITING];
      double busy = all == 0 ? 0 : (all - idle) / all * processors;
      others = String.format(Locale.ROOT, ", others %.1f", Math.max(0, busy - ours));
    }
    return String.format(
        Locale.ROOT, "ours %.1f%s of %d CPUs, load %.1f", ours, others, processors, average);
  }

  /** The tests, the server and its database: all are descendants of the tests. */
  private static double ownSeconds() {
    ProcessHandle current = ProcessHandle.current();
    ProcessHandle root = Plan.inServer() ? current.parent().orElse(current) : current;
    return Stream.concat(Stream.of(root), root.descendants())
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1e3;
  }

  private static long sum(long[] ticks) {
    return LongStream.of(ticks).sum();
  }

  /** The ticks of all processors, by what they did; nothing where the system does not say. */
  private static long[] ticks() {
    try (Stream<String> lines = Files.lines(STAT)) {
      String[] words = lines.findFirst().orElse("cpu").split(" +");
      // the last two are parts of the first two
      return Stream.of(words).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
    } catch (IOException e) {
      return new long[0];
    }
  }
}
