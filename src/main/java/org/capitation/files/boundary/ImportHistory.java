package org.capitation.files.boundary;

import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Recorded;
import org.capitation.access.Role;
import org.capitation.files.Import;
import org.capitation.files.ImportFilter;
import org.capitation.files.ImportList;
import org.capitation.files.Outcome;
import org.capitation.files.Place;
import org.capitation.files.Rejection;
import org.capitation.files.store.OutcomeStore;
import org.capitation.files.store.OutcomeStore.Rejected;
import org.capitation.files.store.RunStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;

/** 导入历史: the imports of the caller's county, and what came out of each. */
@ApplicationScoped
public class ImportHistory {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BATCH = 2_000;

  @Inject private MomentStore moment;
  @Inject private RunStore runs;
  @Inject private OutcomeStore outcomes;
  @Inject private CountyStore counties;
  @Inject private CertificateVault vault;
  @Inject private ReasonWords words;
  @Inject private Caller caller;

  /**
   * An import.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Import find(long id) {
    return find(county(), id);
  }

  /**
   * A page of the imports that fit, the newest first.
   *
   * @param first how many to pass over
   * @param size how many to give at most
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public ImportList history(ImportFilter filter, int first, int size) {
    moment.hold();
    return runs.list(county(), filter, first, size);
  }

  /**
   * What came out of an import so far.
   *
   * @throws Missing if there is no such import
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Outcome outcome(long id) {
    long run = find(county(), id).id();
    return outcomes.outcome(run, runs.places(run));
  }

  /**
   * The first findings about accepted rows, by line; what says who somebody is, is masked.
   *
   * @throws Missing if there is no such import
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public List<Rejection> findings(long id, int most) {
    return shown(outcomes.findings(find(county(), id).id(), most));
  }

  /**
   * The first rejected rows, by line; what says who somebody is, is masked but for a clerk.
   *
   * @throws Missing if there is no such import
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public List<Rejection> rejections(long id, int most) {
    return shown(
        outcomes.rejected(find(county(), id).id(), null, most).stream()
            .map(Rejected::rejection)
            .toList());
  }

  /**
   * The rejected rows as a file that can be mended and sent again: the columns of the file as they
   * came, behind the line and the reason, in the language of the caller. They name persons.
   *
   * @return what writes the file, within the request
   * @throws Missing if there is no such import
   */
  @Recorded
  @Allowed(Circle.CLERK)
  @Transactional
  public StreamingOutput rejected(long id) {
    find(county(), id);
    String header = runs.header(id);
    List<Place> places = runs.places(id);
    return out -> writeRejected(id, header == null ? "" : header, places, out);
  }

  private void writeRejected(long id, String header, List<Place> places, OutputStream out)
      throws IOException {
    Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    file.append(BYTE_ORDER_MARK).append(Records.LINE).append(',').append(Records.REASON);
    append(file, header);
    List<Rejected> batch = outcomes.rejected(id, null, BATCH);
    while (!batch.isEmpty()) {
      for (Rejected row : batch) {
        Rejection told = row.rejection();
        String reason = words.whole(told);
        file.append(Records.line(List.of(line(told.line(), places), reason)));
        append(file, record(row));
      }
      batch = outcomes.rejected(id, batch.get(batch.size() - 1), BATCH);
    }
    file.flush();
  }

  /** The line of a row; in which entry it is, if there are several. */
  private static String line(long line, List<Place> places) {
    if (places.isEmpty()) {
      return Long.toString(line);
    }
    Place place = Place.of(places, line);
    return place.part() + ":" + (line - place.before());
  }

  private static void append(Writer file, String record) throws IOException {
    file.append(record.isEmpty() ? "" : ",").append(record).append(LineDelimiter.CRLF.toString());
  }

  private String record(Rejected row) {
    return row.record() == null || row.record().length == 0 ? "" : vault.decrypt(row.record());
  }

  private List<Rejection> shown(List<Rejection> told) {
    return caller.is(Role.BUREAU_CLERK) ? told : told.stream().map(Masks::of).toList();
  }

  private Import find(County county, long id) {
    return runs.find(county, id).orElseThrow(() -> new Missing("import", id));
  }

  private County county() {
    return counties.get(caller.county());
  }
}
