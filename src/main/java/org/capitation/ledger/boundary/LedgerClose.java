package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.job.Failed;
import org.capitation.job.Job;
import org.capitation.job.Work;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.store.MarkBlock;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/**
 * 关账作业 {@code ledger-close}: nothing is written but in the transaction that closes the month; begun
 * anew, it finds the month open or closed (L25).
 */
@ApplicationScoped
class LedgerClose implements Job {
  static final String KIND = "ledger-close";

  private static final int YEAR = 100;

  @Inject private Closings closings;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /** The key of a month, for the table of jobs. */
  static long subject(YearMonth month) {
    return (long) month.getYear() * YEAR + month.getMonthValue();
  }

  private static YearMonth month(long subject) {
    return YearMonth.of((int) subject / YEAR, (int) subject % YEAR);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Optional<String> page(long subject) {
    YearMonth month = month(subject);
    return counties
        .find(caller.county())
        .map(county -> "/ledger/months?year=" + county.yearOf(month).year() + "&month=" + month);
  }

  @Override
  public void run(Work work) {
    County county = counties.get(work.task().county());
    YearMonth month = month(work.task().subject());
    try {
      if (closings.isOpen(county, month)) {
        close(county, month, work);
      }
    } catch (NotClosable refused) {
      throw new Failed("not-closable", month);
    }
  }

  /** The last of the progress is the closing itself. */
  private void close(County county, YearMonth month, Work work) {
    long total = closings.rows(county, month) + 1;
    work.progress(0, total);
    List<MarkBlock> marks =
        closings.mark(
            county,
            month,
            rows -> {
              work.progress(Math.min(rows, total - 1), total);
              work.stopIfAsked();
            });
    closings.close(county, month, marks);
    work.progress(total, total);
  }
}
