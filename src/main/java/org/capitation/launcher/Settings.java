package org.capitation.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the user may set, by environment variables like CAPITATION_HTTP_PORT or by system properties
 * like capitation.http.port. A blank value is no value.
 *
 * @param proxy whether a web server in front says by which scheme people came
 * @param database the database to use; empty for the embedded one
 * @param memory what the embedded database may take for its buffer pool, like 512M
 * @param key the key of the certificate numbers in base64; empty for the one kept in the home
 * @param trial whether an embedded database gets the sample county and the trial accounts
 * @param today the business date to start at; empty for the real one
 */
record Settings(
    Path home,
    Listener listener,
    boolean proxy,
    Optional<Database> database,
    String memory,
    Optional<String> key,
    boolean trial,
    Optional<String> today) {

  private static final int KEY_BYTES = 32;
  private static final int LARGEST_PORT = 65535;

  /** Reads and checks all of them; {@code lookup} answers null for what is not set. */
  static Settings read(UnaryOperator<String> lookup) throws Refusal {
    Lookup values = name -> Optional.ofNullable(lookup.apply(name)).map(String::strip);
    residents(values.get("CAPITATION_SAMPLE_RESIDENTS"));
    return new Settings(
        home(values.get("CAPITATION_HOME").orElse(".capitation")),
        new Listener(
            values.get("CAPITATION_HTTP_ADDRESS").orElse("127.0.0.1"),
            port(values.get("CAPITATION_HTTP_PORT").orElse("8080"))),
        flag(values.get("CAPITATION_PROXY").orElse("false"), "setting.proxy"),
        database(values),
        memory(values.get("CAPITATION_DB_MEMORY").orElse("512M")),
        key(values.get("CAPITATION_KEY")),
        flag(values.get("CAPITATION_TRIAL").orElse("true"), "setting.trial"),
        today(values.get("CAPITATION_TODAY")));
  }

  /** The environment of this process; a system property of the same meaning comes first. */
  static String environment(String name) {
    String property = System.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
    return property == null ? System.getenv(name) : property;
  }

  private static Path home(String value) throws Refusal {
    try {
      return Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new Refusal("setting.home", value).because(e);
    }
  }

  private static int port(String value) throws Refusal {
    try {
      int port = Integer.parseInt(value);
      if (port >= 1 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new Refusal("setting.port", value).because(e);
    }
    throw new Refusal("setting.port", value);
  }

  private static Optional<Database> database(Lookup values) throws Refusal {
    Optional<String> url = values.get("CAPITATION_DB_URL");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String complete = JdbcUrl.complete(url.get());
    String user =
        values.get("CAPITATION_DB_USER").orElseThrow(() -> new Refusal("setting.user.missing"));
    String password = values.get("CAPITATION_DB_PASSWORD").orElse("");
    return Optional.of(new Database(complete, user, password));
  }

  private static String memory(String value) throws Refusal {
    if (!value.matches("[1-9]\\d{0,5}[MG]")) {
      throw new Refusal("setting.memory", value);
    }
    return value;
  }

  private static Optional<String> key(Optional<String> value) throws Refusal {
    if (value.isPresent() && !isKey(value.get())) {
      throw new Refusal("setting.key", KEY_BYTES);
    }
    return value;
  }

  private static boolean isKey(String value) {
    try {
      return Base64.getDecoder().decode(value).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean flag(String value, String refusal) throws Refusal {
    if (!value.equals("true") && !value.equals("false")) {
      throw new Refusal(refusal, value);
    }
    return value.equals("true");
  }

  /** The application reads it; a wrong one would only show when everything else runs. */
  private static void residents(Optional<String> value) throws Refusal {
    if (value.isPresent() && !value.get().matches("[1-9]\\d{3,5}|1000000")) {
      throw new Refusal("setting.residents", value.get());
    }
  }

  private static Optional<String> today(Optional<String> value) throws Refusal {
    try {
      return value.map(LocalDate::parse).map(LocalDate::toString);
    } catch (DateTimeParseException e) {
      throw new Refusal("setting.today", value.orElseThrow()).because(e);
    }
  }

  private interface Lookup {
    Optional<String> stripped(String name);

    default Optional<String> get(String name) {
      return stripped(name).filter(value -> !value.isEmpty());
    }
  }
}
