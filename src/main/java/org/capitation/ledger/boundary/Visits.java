package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Unrecorded;
import org.capitation.files.BadRow;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.ledger.store.VisitStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 单笔过账: books records of the caller's county that come one by one, beside any import. */
@ApplicationScoped
public class Visits {
  /** So many records are booked in one transaction, but always a whole request. */
  private static final int MOST = 2_000;

  /** So often it is tried to get past other transactions. */
  private static final int TRIES = 5;

  /** Keys are reserved in such blocks. */
  private static final int BLOCK = 1_000;

  @Inject private PostBooking booking;
  @Inject private VisitBooking books;
  @Inject private Desks desks;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  private final ConcurrentMap<Long, Counter> counters = new ConcurrentHashMap<>();

  // a county never changes
  private final ConcurrentMap<String, County> known = new ConcurrentHashMap<>();

  /** 某账户某日. */
  private record Day(String account, LocalDate date) {}

  /** 窗口: where the requests of a county meet. */
  private final class Counter {
    private final Claims claims;
    private final Combined<Posted> combined =
        new Combined<>(this::work, posted -> posted.reads().size(), MOST);
    private final Numbers numbers = new Numbers(books::reserve, BLOCK);
    private final Map<Day, Run> runs = new HashMap<>();

    Counter(Claims claims) {
      this.claims = claims;
    }

    /** Waits for those who book the same records, and then books with all who wait like this. */
    void submit(Posted posted) {
      while (posted.isLeft()) {
        claims.await(posted.settlements());
        combined.submit(posted);
      }
    }

    private void work(List<Posted> posted, Runnable written) {
      Claims.Holder holder = claims.holder();
      try {
        List<Posted> free = posted.stream().filter(p -> holder.tryTake(p.settlements())).toList();
        free.forEach(this::assign);
        if (!free.isEmpty()) {
          book(free, holder, written);
        }
      } catch (RuntimeException failure) {
        posted.stream().filter(Posted::isLeft).forEach(p -> p.fail(failure));
      } finally {
        holder.release();
      }
    }

    /** One run for all that an account posts on a day; those of other days are not asked again. */
    private void assign(Posted posted) {
      LocalDate today = posted.stamp().day();
      runs.keySet().removeIf(day -> !day.date().equals(today));
      posted.assign(
          runs.computeIfAbsent(
              new Day(posted.stamp().by(), today),
              day -> booking.run(posted.county(), posted.stamp())));
    }

    /** Books all of them, or else each by itself: what one fails of must not fail the others. */
    private void book(List<Posted> posted, Claims.Holder holder, Runnable written) {
      try {
        List<List<Fate>> fates = tried(posted, holder, written);
        for (int i = 0; i < fates.size(); i++) {
          posted.get(i).end(fates.get(i));
        }
      } catch (RuntimeException failure) {
        if (posted.size() > 1) {
          posted.forEach(one -> book(List.of(one), holder, written));
        } else if (failure instanceof PostBooking.Taken taken) {
          posted.get(0).concern(taken.settlements());
        } else {
          posted.get(0).fail(failure);
        }
      }
    }

    private List<List<Fate>> tried(List<Posted> posted, Claims.Holder holder, Runnable written) {
      int tries = 0;
      while (true) {
        try {
          return booking.book(posted, numbers, holder, written);
        } catch (RuntimeException failure) {
          if (++tries == TRIES || !VisitStore.isCollision(failure)) {
            throw failure;
          }
        }
      }
    }
  }

  /**
   * Books records, each by the rules of the file; what has been booked already is only told.
   *
   * @param rows the records, as {@link Row#of} makes them
   * @return what became of each, in their order
   */
  @Unrecorded("the row of the visit tells the import run, and that who and when")
  @Allowed(Circle.CLERK)
  public List<Fate> post(List<Row> rows) {
    County county = known.computeIfAbsent(caller.county(), counties::get);
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    Fate[] fates = new Fate[rows.size()];
    List<Read> reads = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < fates.length; i++) {
      try {
        reads.add(VisitFile.read(rows.get(i).checked(), stamp.day()));
        places.add(i);
      } catch (BadRow bad) {
        fates[i] = Fate.rejected(VisitFile.settlement(rows.get(i)), bad.rejection());
      }
    }
    if (!reads.isEmpty()) {
      Posted posted = new Posted(county, stamp, reads);
      counters
          .computeIfAbsent(county.id(), id -> new Counter(desks.of(county).claims()))
          .submit(posted);
      for (int i = 0; i < reads.size(); i++) {
        fates[places.get(i)] = posted.result().get(i);
      }
    }
    return List.of(fates);
  }
}
