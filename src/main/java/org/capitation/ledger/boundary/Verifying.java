package org.capitation.ledger.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.ChainCheck;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.Findings;
import org.capitation.ledger.Keys;
import org.capitation.ledger.Pile;
import org.capitation.ledger.Recharge;
import org.capitation.ledger.Recheck;
import org.capitation.ledger.Ruled;
import org.capitation.ledger.Totals;
import org.capitation.ledger.TotalsCheck;
import org.capitation.ledger.Verification;
import org.capitation.ledger.store.ChainScan;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.ledger.store.LedgerScan;
import org.capitation.ledger.store.Moment;
import org.capitation.registry.County;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 校验过程: re-derives a ledger from its rows, over several connections at once, and compares (L19).
 */
@ApplicationScoped
class Verifying {
  @Inject private LedgerScan scan;
  @Inject private ChainScan chains;
  @Inject private DisputeStore disputes;
  @Inject private Sealing sealing;
  @Inject private Recharges recharges;
  @Inject private Standstill standstill;
  @Resource private ManagedExecutorService executor;

  @Inject
  @ConfigProperty(name = "capitation.verify.connections", defaultValue = "2")
  private int connections;

  /** 进展: is told how far it has come. */
  @FunctionalInterface
  interface Watch {
    /**
     * So much is done.
     *
     * @throws org.capitation.job.Stopped if it shall end here
     */
    void progress(long done, long total);
  }

  /** What a verification came to. */
  record Result(Verification.Scope scope, Findings findings) {}

  /**
   * Re-derives the ledger.
   *
   * @param year the budget year; nothing for all
   */
  Result verify(County county, OptionalInt year, Watch watch) {
    Standstill.Still still = standstill.open(county, connections);
    try {
      return verify(new LedgerScan.Books(county, year), still, watch);
    } finally {
      still.moments().forEach(Moment::close);
    }
  }

  private Result verify(LedgerScan.Books books, Standstill.Still still, Watch watch) {
    List<Moment> at = still.moments();
    Moment first = at.get(0);
    County county = books.county();
    Findings findings = new Findings();
    CompletableFuture<Recharge> grounds =
        CompletableFuture.supplyAsync(
            () -> recharges.recharge(county, still.attribution()), executor);
    AccountingCalendar calendar = scan.calendar(first, county, findings);
    Map<Long, Ruled> ruled = disputes.upheld(first, county);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<LedgerScan.Sums> sums =
        begun.thenApply(nothing -> scan.sums(first, books, findings));
    Spans spans = new Spans(scan.span(first, county), watch);
    ConcurrentMap<Long, Pile> piles = new ConcurrentHashMap<>();
    List<Recheck> checks =
        together(
            at.size(),
            i -> {
              if (i == 0) {
                // the others have begun with the visits
                begun.complete(null);
              }
              LongPredicate later = v -> sums.join().visits().contains(v);
              Recheck check = new Recheck(grounds.join(), calendar, later, findings, piles);
              read(spans, i == 0, span -> scan.visits(at.get(i), books, span, check));
              return check;
            });
    Looked looked = new Looked(books, calendar, checks, sums.join(), findings);
    end(
        looked,
        at,
        chains(looked, piles, new ChainCheck(grounds.join(), calendar, ruled, findings)));
    if (books.year().isEmpty()) {
      seals(at, county, watch, findings);
    }
    return new Result(looked.scope(), findings);
  }

  /** The seals of closed months, and every row of them with its mark (L28). */
  private void seals(List<Moment> at, County county, Watch watch, Findings findings) {
    Sealing.Comparison sealed = sealing.compare(at.get(0), county, findings);
    together(
        at.size(),
        i -> {
          sealed.rows(at.get(i), i == 0 ? watch : (done, total) -> {});
          return null;
        });
  }

  /** A connection takes one span after the other. */
  private static void read(Spans spans, boolean watched, Consumer<LedgerScan.Span> work) {
    if (watched) {
      spans.eachWatched(work);
    } else {
      spans.each(work);
    }
  }

  /** The first compares the totals while the others have begun with the chains. */
  private void end(Looked looked, List<Moment> at, Consumer<Moment> chains) {
    together(
        at.size(),
        i -> {
          if (i == 0) {
            totals(looked, at.get(0));
          }
          chains.accept(at.get(i));
          return null;
        });
  }

  private void totals(Looked looked, Moment moment) {
    LedgerScan.Kept kept = looked.sums.kept();
    TotalsCheck check = new TotalsCheck(looked.derived(), looked.findings);
    check.compare(kept.totals());
    check.borne(kept.totals(), kept.borne());
    check.away(kept.totals(), kept.away());
    check.ledgers();
    if (looked.books.year().isEmpty()) {
      County county = looked.books.county();
      check.closed(looked.calendar.closed(), scan.closed(moment, county, looked.findings));
    }
  }

  /** Each connection takes some visits, and then some more. */
  private Consumer<Moment> chains(Looked looked, Map<Long, Pile> piles, ChainCheck check) {
    LedgerScan.Books books = looked.books;
    // what is of a year may have entries of another
    LongPredicate later = books.year().isPresent() ? visit -> true : looked.sums.visits()::contains;
    long[] visits = looked.visits(check.ruled());
    AtomicInteger next = new AtomicInteger();
    return moment -> {
      int from = next.getAndAdd(ChainScan.AT_ONCE);
      while (from < visits.length) {
        Set<Long> some =
            Arrays.stream(visits, from, Math.min(from + ChainScan.AT_ONCE, visits.length))
                .boxed()
                .collect(Collectors.toSet());
        ChainScan.Asked asked = new ChainScan.Asked(some, piles, later);
        check.look(some, chains.links(moment, books.county(), asked));
        from = next.getAndAdd(ChainScan.AT_ONCE);
      }
    };
  }

  /**
   * Has each connection, by number, do its part on a thread of its own; this one is the first's.
   */
  private <T> List<T> together(int number, IntFunction<T> part) {
    List<CompletableFuture<T>> others = new ArrayList<>();
    for (int i = 1; i < number; i++) {
      int other = i;
      others.add(CompletableFuture.supplyAsync(() -> part.apply(other), executor));
    }
    List<T> results = new ArrayList<>();
    try {
      results.add(part.apply(0));
    } finally {
      // a connection must not be closed under its thread
      others.forEach(other -> other.handle((result, failure) -> null).join());
    }
    others.forEach(other -> results.add(other.join()));
    return results;
  }

  /** 已看: what the visits, one by one, came to. */
  private record Looked(
      LedgerScan.Books books,
      AccountingCalendar calendar,
      List<Recheck> checks,
      LedgerScan.Sums sums,
      Findings findings) {
    private Stream<Pile> piles() {
      return checks.stream().flatMap(check -> check.piles().stream());
    }

    /** The totals as they follow from the rows. */
    Totals derived() {
      Totals derived = sums.entries();
      piles()
          .filter(pile -> pile.alike().placed())
          .forEach(
              p ->
                  derived.add(
                      new Totals.Line(p.alike().account(), p.alike().month()), p.amounts()));
      return derived;
    }

    /** The visits that cannot be judged by themselves, by key. */
    long[] visits(Set<Long> ruled) {
      Keys visits = new Keys();
      ruled.forEach(visits::add);
      visits.addAll(sums.visits());
      checks.forEach(check -> visits.addAll(check.noted()));
      return visits.toArray();
    }

    Verification.Scope scope() {
      Map<Disposition, Long> rows =
          piles()
              .collect(
                  Collectors.groupingBy(
                      pile -> pile.alike().disposition(), Collectors.summingLong(Pile::rows)));
      return new Verification.Scope(
          rows.values().stream().mapToLong(n -> n).sum(),
          rows.getOrDefault(Disposition.CHARGED, 0L),
          rows.getOrDefault(Disposition.EXCLUDED, 0L),
          rows.getOrDefault(Disposition.NOT_CHARGEABLE, 0L),
          sums.count(),
          sums.kept().totals().lines().size());
    }
  }
}
