package org.capitation.policy;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * 来历: what a pack says of itself and of where its figures stand.
 *
 * @param status whether it is meant to be in force
 * @param template the preset that it was made from, if any
 * @param sources where figures stand, by the path of their key or the beginning of it; {@link
 *     #UNVERIFIED} where nobody has checked, {@link #CONFIRMED} where the county has
 */
public record Origin(Status status, Optional<String> template, Map<String, String> sources) {
  /** 未核实: the mark of a figure that nobody has checked. */
  public static final String UNVERIFIED = "unverified";

  /** 已核实: the mark of a figure that the county has checked. */
  public static final String CONFIRMED = "confirmed";

  /** 状态: what a pack is meant for. */
  public enum Status {
    /** 模板: to be copied and filled in; never in force (T4). */
    TEMPLATE,
    /** 生效: the county's own, in force on its days. */
    IN_FORCE
  }

  /** Keeps the sources from being changed. */
  public Origin {
    sources = Map.copyOf(sources);
  }

  /** Where a figure stands, by the longest path that fits; nothing if that is not said. */
  public Optional<String> source(String path) {
    return key(path).map(sources::get);
  }

  /** The longest key of the sources that covers a path. */
  public Optional<String> key(String path) {
    return sources.keySet().stream()
        .filter(key -> covers(key, path))
        .max(Comparator.comparing(String::length));
  }

  /** The path is the key or lies below it. */
  static boolean covers(String key, String path) {
    return path.startsWith(key)
        && (path.length() == key.length() || ".[".indexOf(path.charAt(key.length())) >= 0);
  }
}
