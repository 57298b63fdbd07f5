package org.capitation.launcher;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * The lines a user sees: what is logged to {@code org.capitation.console}, each with its time.
 * Lines of {@code org.capitation.console.ready} wait until the server's address has been shown.
 *
 * <p>A handler of the root logger, since the server reads the logging configuration again when it
 * starts, which removes the handlers of all other loggers; so what this one keeps is static.
 */
public final class Terminal extends Handler {
  private static final String CONSOLE = "org.capitation.console";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final List<LogRecord> WAITING = new ArrayList<>();
  private static final PrintStream OUT = System.out;
  private static final SimpleFormatter TEXTS = new SimpleFormatter();
  private static boolean ready;

  /** Shows a line as it is, also when there is no logging yet or any more. */
  static void print(String line) {
    print(new LogRecord(Level.INFO, line));
  }

  private static void print(LogRecord line) {
    LocalTime time = LocalTime.ofInstant(line.getInstant(), ZoneId.systemDefault());
    synchronized (WAITING) {
      OUT.println(TIME.format(time) + " " + TEXTS.formatMessage(line));
      OUT.flush();
    }
  }

  /** Takes the terminal for itself: what others print from now on goes elsewhere. */
  static void takeOver(PrintStream elsewhere) {
    System.setOut(elsewhere);
    System.setErr(elsewhere);
  }

  /** Shows the lines that waited for the server's address, and from now on each at once. */
  static void ready() {
    synchronized (WAITING) {
      ready = true;
      WAITING.forEach(line -> print(TEXTS.formatMessage(line)));
      WAITING.clear();
    }
  }

  @Override
  public void publish(LogRecord line) {
    if (!isLoggable(line) || !isForUser(line.getLoggerName())) {
      return;
    }
    synchronized (WAITING) {
      if (!ready && line.getLoggerName().endsWith(".ready")) {
        WAITING.add(line);
        return;
      }
    }
    print(line);
  }

  private static boolean isForUser(String logger) {
    return logger != null && (logger.equals(CONSOLE) || logger.startsWith(CONSOLE + "."));
  }

  @Override
  public void flush() {
    OUT.flush();
  }

  @Override
  public void close() {
    flush();
  }
}
