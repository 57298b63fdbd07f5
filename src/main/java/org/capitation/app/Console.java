package org.capitation.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * 终端: the lines for whoever starts the product, in Chinese on a Chinese machine, else in English.
 * The launcher shows this logger and no other.
 */
final class Console {
  private static final Logger LOG = Logger.getLogger("org.capitation.console");
  private static final Locale LANGUAGE =
      Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle(
          "org.capitation.app.console",
          LANGUAGE,
          Console.class.getClassLoader(),
          ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

  private Console() {}

  /** Says what is going on. */
  static void say(String key, Object... arguments) {
    LOG.info(text(key, arguments));
  }

  /** Says what is not as it should be. */
  static void warn(String key, Object... arguments) {
    LOG.warning(text(key, arguments));
  }

  /** Says why the application does not start; the log has all the rest. */
  static void fail(String key, Throwable reason) {
    LOG.log(Level.SEVERE, text(key, sentence(reason)), reason);
  }

  /** A sentence in the language of the terminal. */
  static String text(String key, Object... arguments) {
    return MessageFormat.format(TEXTS.getString(key), arguments);
  }

  /** What happened, and its cause, each in the lines that say something. */
  private static String sentence(Throwable reason) {
    Throwable cause = reason;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == reason
        ? firstLines(reason, 2)
        : firstLines(reason, 1) + ": " + firstLines(cause, 1);
  }

  private static String firstLines(Throwable reason, int count) {
    String lines =
        String.valueOf(reason.getMessage())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(count)
            .collect(Collectors.joining(" "));
    return lines.isEmpty() ? reason.getClass().getSimpleName() : lines;
  }
}
