package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.capitation.ledger.Findings;
import org.capitation.ledger.Mark;
import org.capitation.ledger.SealCheck;
import org.capitation.ledger.store.Moment;
import org.capitation.ledger.store.SealScan;
import org.capitation.registry.County;

/** 封存复核: compares closed months, and each of their rows, with what was sealed (L28). */
@ApplicationScoped
class Sealing {
  @Inject private SealScan scan;

  /** Looks at the chain of closings, and begins to compare the rows of sealed months. */
  Comparison compare(Moment moment, County county, Findings findings) {
    SortedMap<YearMonth, SealCheck.Kept> months = scan.months(moment, county);
    new SealCheck(county.code(), SealScan::digest, findings).look(months);
    List<Mark.Source> sources = scan.sources(moment, county);
    List<SealScan.Stretch> stretches = new ArrayList<>();
    months.forEach(
        (month, kept) -> {
          if (kept.seal().isPresent() || !kept.contents().marks().isEmpty()) {
            stretches.addAll(scan.stretches(county, month, sources, kept.contents().marks()));
          }
        });
    return new Comparison(scan, stretches, findings, new AtomicInteger());
  }

  /** 逐行比对: any number of connections take the stretches in turn. */
  record Comparison(
      SealScan scan, List<SealScan.Stretch> stretches, Findings findings, AtomicInteger next) {
    /** Compares rows over a connection until none are left. */
    void rows(Moment moment, Verifying.Watch watch) {
      try {
        int at = next.getAndIncrement();
        while (at < stretches.size()) {
          watch.progress(at, stretches.size());
          scan.compare(moment, stretches.get(at), findings);
          at = next.getAndIncrement();
        }
      } catch (RuntimeException failure) {
        // the others need not go on
        next.set(stretches.size());
        throw failure;
      }
    }
  }
}
