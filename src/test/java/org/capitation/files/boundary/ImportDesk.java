package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.capitation.files.Import;
import org.capitation.files.Preview;
import org.capitation.it.Office;

/**
 * The clerk of small counties who looks at files, has jobs take them, and fetches what is refused.
 */
@ApplicationScoped
class ImportDesk {
  @Inject private Office office;
  @Inject private Imports imports;
  @Inject private ImportHistory history;

  /** Looks at a file. */
  Preview look(String county, String kind, String name, byte[] bytes) {
    return in(county, () -> imports.look(kind, name, new ByteArrayInputStream(bytes)));
  }

  /** Has a file taken that was looked at; waits for the end. */
  Import taken(String county, long id) {
    in(county, () -> imports.start(id, false));
    return ended(county, id);
  }

  /** Waits for the end. */
  Import ended(String county, long id) {
    for (int i = 0; i < 600; i++) {
      Import now = in(county, () -> history.find(id));
      if (now.state().ended()) {
        return now;
      }
      pause();
    }
    throw new AssertionError("import " + id + " does not end");
  }

  /** The refused rows, as they are downloaded. */
  String rejected(String county, long id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    office.run(
        county,
        () -> {
          try {
            history.rejected(id).write(out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What comes of something done as the clerk. */
  <T> T in(String county, Supplier<T> work) {
    List<T> result = new ArrayList<>();
    office.run(county, () -> result.add(work.get()));
    return result.get(0);
  }

  /** Waits a moment. */
  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
