package org.capitation.launcher;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Keeps what the terminal shows once, like a first password, out of the log files. */
public final class NoSecrets implements Filter {
  private static final String SECRET = "org.capitation.console.secret";

  @Override
  public boolean isLoggable(LogRecord line) {
    return line.getLoggerName() == null || !line.getLoggerName().startsWith(SECRET);
  }
}
