package org.capitation.browser;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Run;

/** A kind of file that takes its time, so that there is some to look and to cancel. */
@ApplicationScoped
public class SlowFile implements FileKind {
  static final String NAME = "slow";

  private static final long PAUSE = 1_000;
  private static final Layout LAYOUT = new Layout();
  private static final Column CODE = LAYOUT.mandatory("code");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Collected<>(row -> row.required(CODE), SlowFile::write);
  }

  private static Flushed write(List<String> rows) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Flushed(rows.size(), 0, List.of());
  }
}
