package org.capitation.app;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 数据库版本: which databases are new enough for the product. */
final class DatabaseVersion {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");
  private static final int[] OLDEST_MYSQL = {8, 0, 15};

  private DatabaseVersion() {}

  /** Whether the product runs on a database that says this of itself. */
  static boolean serves(String version) {
    if (version.contains("MariaDB")) {
      return true;
    }
    Matcher parts = NUMBERS.matcher(version);
    if (!parts.matches()) {
      return false;
    }
    int[] numbers = {number(parts, 1), number(parts, 2), number(parts, 3)};
    return Arrays.compare(numbers, OLDEST_MYSQL) >= 0;
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
