package org.capitation.ledger.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.ChainCheck;
import org.capitation.ledger.Disposition;
import org.capitation.ledger.Findings;
import org.capitation.ledger.Keys;
import org.capitation.ledger.Pile;
import org.capitation.ledger.Recharge;
import org.capitation.ledger.Recheck;
import org.capitation.ledger.Totals;
import org.capitation.ledger.TotalsCheck;
import org.capitation.ledger.Verification;
import org.capitation.ledger.store.ChainScan;
import org.capitation.ledger.store.LedgerScan;
import org.capitation.ledger.store.Moment;
import org.capitation.registry.County;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 校验过程: re-derives a ledger from its rows, over several connections at once, and compares (L19).
 */
@ApplicationScoped
class Verifying {
  /** The visits that are looked at with all that belongs to their records at once. */
  private static final int CHAINS = 500;

  @Inject private LedgerScan scan;
  @Inject private ChainScan chains;
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
    AccountingCalendar calendar = scan.calendar(first, county);
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<LedgerScan.Sums> sums =
        begun.thenApply(nothing -> scan.sums(first, books, findings));
    Spans spans = new Spans(scan.span(first, county), watch);
    List<Recheck> checks =
        together(
            at.size(),
            i -> {
              if (i == 0) {
                // the others have begun with the visits
                begun.complete(null);
              }
              Recheck check =
                  new Recheck(
                      grounds.join(), calendar, v -> sums.join().visits().contains(v), findings);
              read(spans, i == 0, span -> scan.visits(at.get(i), books, span, check));
              return check;
            });
    Keys later = sums.join().visits();
    checks.forEach(check -> later.addAll(check.noted()));
    chains(county, at, later.toArray(), new ChainCheck(grounds.join(), calendar, findings));
    List<Pile> piles = checks.stream().flatMap(check -> check.piles().stream()).toList();
    TotalsCheck check = new TotalsCheck(derived(piles, sums.join()), findings);
    check.compare(sums.join().kept());
    check.borne(sums.join().kept(), sums.join().borne());
    check.ledgers();
    if (books.year().isEmpty()) {
      check.closed(calendar.closed(), scan.closed(first, county, findings));
    }
    return new Result(scope(piles, sums.join()), findings);
  }

  /** A connection takes one span after the other. */
  private static void read(Spans spans, boolean watched, Consumer<LedgerScan.Span> work) {
    if (watched) {
      spans.eachWatched(work);
    } else {
      spans.each(work);
    }
  }

  /** The totals as they follow from the rows. */
  private static Totals derived(List<Pile> piles, LedgerScan.Sums sums) {
    Totals derived = sums.entries();
    piles.stream()
        .filter(pile -> pile.alike().placed())
        .forEach(
            p -> derived.add(new Totals.Line(p.alike().account(), p.alike().month()), p.amounts()));
    return derived;
  }

  /** Each connection takes some visits, and then some more. */
  private void chains(County county, List<Moment> at, long[] visits, ChainCheck check) {
    AtomicInteger next = new AtomicInteger();
    together(
        at.size(),
        i -> {
          int from = next.getAndAdd(CHAINS);
          while (from < visits.length) {
            Set<Long> some =
                Arrays.stream(visits, from, Math.min(from + CHAINS, visits.length))
                    .boxed()
                    .collect(Collectors.toSet());
            check.look(some, chains.links(at.get(i), county, some));
            from = next.getAndAdd(CHAINS);
          }
          return null;
        });
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

  private static Verification.Scope scope(List<Pile> piles, LedgerScan.Sums sums) {
    return new Verification.Scope(
        piles.stream().mapToLong(Pile::rows).sum(),
        rows(piles, Disposition.CHARGED),
        rows(piles, Disposition.EXCLUDED),
        rows(piles, Disposition.NOT_CHARGEABLE),
        sums.count(),
        sums.kept().lines().size());
  }

  private static long rows(List<Pile> piles, Disposition disposition) {
    return piles.stream()
        .filter(pile -> pile.alike().disposition() == disposition)
        .mapToLong(Pile::rows)
        .sum();
  }
}
