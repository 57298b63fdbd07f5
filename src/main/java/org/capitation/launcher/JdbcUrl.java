package org.capitation.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a database, with the parameters that the product counts on. */
final class JdbcUrl {
  private static final Pattern FORM =
      Pattern.compile("jdbc:mysql:(?:[a-z]+:)?//([^/?]+)/([^/?]+)(\\?.*)?");

  private JdbcUrl() {}

  /** Adds what is missing; a parameter that the user gave stays as it is. */
  static String complete(String url) throws Refusal {
    Matcher parts = FORM.matcher(url);
    if (!parts.matches()) {
      throw new Refusal("setting.url", url);
    }
    StringBuilder completed = new StringBuilder(url);
    String given = parts.group(3) == null ? "" : parts.group(3).toLowerCase(Locale.ROOT);
    wanted()
        .forEach(
            (name, value) -> {
              if (!given.matches(".*[?&]" + name.toLowerCase(Locale.ROOT) + "=.*")) {
                completed.append(completed.indexOf("?") < 0 ? '?' : '&');
                completed.append(name).append('=').append(value);
              }
            });
    return completed.toString().replace("?&", "?");
  }

  /** Host and port of a complete address, for people. */
  static String server(String url) {
    Matcher parts = FORM.matcher(url);
    return parts.matches() ? parts.group(1).replaceAll(".*@", "") : url;
  }

  /** Name of the database in a complete address. */
  static String schema(String url) {
    Matcher parts = FORM.matcher(url);
    return parts.matches() ? parts.group(2) : "";
  }

  private static Map<String, String> wanted() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("allowLoadLocalInfile", "true");
    parameters.put("rewriteBatchedStatements", "true");
    // else the driver asks before each write whether the session may write
    parameters.put("useLocalSessionState", "true");
    // else the driver takes the same texts apart again and again
    parameters.put("cachePrepStmts", "true");
    parameters.put("prepStmtCacheSize", "200");
    parameters.put("prepStmtCacheSqlLimit", "1500");
    parameters.put("characterEncoding", "UTF-8");
    // the columns hold the time of day in China as it is: nothing is to be converted
    parameters.put("connectionTimeZone", "LOCAL");
    parameters.put("connectTimeout", "10000");
    // nobody follows single statements
    parameters.put("openTelemetry", "DISABLED");
    // else the driver shows MySQL the certificate of the application server, which it does not know
    parameters.put("fallbackToSystemKeyStore", "false");
    return parameters;
  }
}
