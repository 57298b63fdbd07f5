package org.capitation.bench;

import java.util.function.IntConsumer;

/** 轮流比试: two ways of doing the same number of things on 32 threads, in turns. */
final class Duel {
  /** The threads of both. */
  static final int THREADS = 32;

  private static final int ROUNDS = 4;
  private static final int EACH = 100;

  private final int warmUp;
  private double oursSeconds;
  private double theirsSeconds;

  /** 众线程: has the same work done on so many threads at once. */
  @FunctionalInterface
  interface Crowd {
    void run(int threads, Runnable work);
  }

  /**
   * Fights it out.
   *
   * @param warmUp how many of them each thread does before it counts: a server compiles what it
   *     runs, the more code the longer
   * @param ours does so many things, one after the other
   * @param theirs does as many of the others
   */
  Duel(int warmUp, Crowd crowd, IntConsumer ours, IntConsumer theirs) {
    this.warmUp = warmUp;
    crowd.run(THREADS, () -> theirs.accept(warmUp));
    crowd.run(THREADS, () -> ours.accept(warmUp));
    for (int round = 0; round < ROUNDS; round++) {
      theirsSeconds += Stopwatch.time(() -> crowd.run(THREADS, () -> theirs.accept(EACH)));
      oursSeconds += Stopwatch.time(() -> crowd.run(THREADS, () -> ours.accept(EACH)));
    }
  }

  /** How many of ours were done, the warming up included. */
  int done() {
    return THREADS * (warmUp + ROUNDS * EACH);
  }

  /** How many of ours in a second. */
  double ours() {
    return THREADS * ROUNDS * EACH / oursSeconds;
  }

  /** How many of theirs in a second. */
  double theirs() {
    return THREADS * ROUNDS * EACH / theirsSeconds;
  }

  /** Keeps the result. */
  void tell(int number, String work, Goal goal, Load load) {
    Results.add(
        new Results.Compared(
            number,
            work,
            "%,.0f a second".formatted(ours()),
            "bare insert and commit by JDBC: %,.0f a second".formatted(theirs())),
        ours() / theirs(),
        goal,
        load);
  }
}
