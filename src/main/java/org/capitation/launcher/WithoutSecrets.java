package org.capitation.launcher;

import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** 保密: keeps what is shown once on the terminal, such as a first password, out of the log files. */
public final class WithoutSecrets implements Filter {
  private static final String SECRET = "org.capitation.console.secret";

  @Override
  public boolean isLoggable(LogRecord line) {
    return line.getLoggerName() == null || !line.getLoggerName().startsWith(SECRET);
  }
}
