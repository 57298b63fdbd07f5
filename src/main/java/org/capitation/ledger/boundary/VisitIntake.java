package org.capitation.ledger.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Portion;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.ledger.Posting;
import org.capitation.ledger.store.VisitRows;
import org.capitation.registry.County;
import org.capitation.registry.PersonKeys;

/**
 * 就诊文件的接收: looks up, attributes, charges and encodes the records of a file while those before them
 * are being written; what is left to do in a transaction is to send the bytes.
 *
 * <p>It does so for some hundred records at a time: so only these are kept as read.
 */
final class VisitIntake implements Intake {
  /** So many records are looked up at once; of them, few are asked for. */
  private static final int TOGETHER = 2_000;

  /** Keys are reserved in such blocks. */
  private static final int BLOCK = 20_000;

  private final VisitBooking books;
  private final Run run;
  private final Desk desk;
  private final Claims.Holder claims;
  private final Flight flight;
  private final Queue<VisitRows> written = new ConcurrentLinkedQueue<>();
  private final List<Read> read = new ArrayList<>();
  private Ground ground;

  /** The last entry that had moved a visit when what is known was looked up. */
  private long move;

  private PersonKeys persons;
  private Booking booking;
  private VisitTally tally = new VisitTally();
  private boolean closed;

  /** Begins a file; comes back when no other file of the county is being taken. */
  VisitIntake(VisitBooking books, Run run, Desk desk) {
    this.books = books;
    this.run = run;
    this.desk = desk;
    desk.beginImport();
    claims = desk.claims().holder();
    try {
      County county = run.county();
      ground = books.ground(county);
      move = books.lastMove(county);
      persons = books.persons(county, ground);
      books.remember(county);
      Numbers numbers = new Numbers(books::reserve, BLOCK);
      Posting posting = new Posting(ground.rule(), numbers, List.of());
      flight = new Flight(claims, posting, keys -> books.newest(county, keys));
      booking = new Booking(ground, new VisitRows());
    } catch (RuntimeException failure) {
      desk.endImport();
      throw failure;
    }
  }

  @Override
  public void row(Row row) {
    read.add(VisitFile.read(row, run.stamp().day()));
    if (read.size() == TOGETHER) {
      book();
    }
  }

  @Override
  public Portion portion() {
    book();
    booking.add(run, flight.posting().additions());
    Portion portion = prepared();
    refresh();
    VisitRows reused = written.poll();
    booking = new Booking(ground, reused == null ? new VisitRows() : reused);
    tally = new VisitTally();
    return portion;
  }

  private Prepared prepared() {
    return new Prepared(booking, tally.result(flight.posting()), flight.next(), move);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      claims.release();
      desk.endImport();
    }
  }

  private void book() {
    List<String> settlements = new ArrayList<>(read.size());
    read.forEach(one -> settlements.addAll(one.settlements()));
    flight.concern(settlements);
    for (Read one : read) {
      Booking.Booked booked = booking.post(flight.posting(), one, books.person(persons, one), run);
      tally.count(one, booked.outcome());
    }
    read.clear();
  }

  /** The portions to come rest on what holds by now. */
  private void refresh() {
    Ground now = books.ground(run.county());
    if (now != ground) {
      ground = now;
      persons = books.persons(run.county(), now);
      flight.change(now.rule());
    }
    long last = books.lastMove(run.county());
    if (last != move) {
      flight.lookAgain(books.moved(run.county(), move));
      move = last;
    }
  }

  /** 待写入的一段. */
  private final class Prepared implements Portion {
    private final Booking booking;
    private final Flushed result;
    private final int number;
    private final long move;

    Prepared(Booking booking, Flushed result, int number, long move) {
      this.booking = booking;
      this.result = result;
      this.number = number;
      this.move = move;
    }

    @Override
    public void ahead() {
      books.writeAhead(booking);
    }

    @Override
    public Flushed write() {
      books.writeIfUnchanged(run, booking, move, this::committed);
      return result;
    }

    @Override
    public boolean beside() {
      return true;
    }

    private void committed() {
      flight.committed(number);
      written.add(booking.rows());
    }
  }
}
