package org.capitation.enrolment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.capitation.value.Stamp;

/**
 * 变更记录: what was done with a contract once; never changed itself.
 *
 * @param contract the contract number
 * @param kind what was done
 * @param differences what it changed
 * @param grounds why, and the document that says so
 * @param stamp who did it, and when
 */
public record Change(
    String contract, Kind kind, List<Difference> differences, Order.Grounds grounds, Stamp stamp) {
  /** Keeps the differences from being changed. */
  public Change {
    differences = List.copyOf(differences);
  }

  /** 变更种类: what was done with a contract. */
  public enum Kind {
    /** 新签. */
    SIGNED,
    /** 续签: the new contract. */
    RENEWED,
    /** 改签: the old contract and the new one. */
    SWITCHED,
    /** 解约. */
    TERMINATED,
    /** 更正. */
    CORRECTED,
    /** 作废. */
    CANCELLED,
    /** 导入: by a file. */
    IMPORTED
  }

  /**
   * 变动项: what one thing was and became.
   *
   * @param field what, such as {@code team}
   * @param before what it was, empty for nothing
   * @param after what it became, empty for nothing
   */
  public record Difference(String field, String before, String after) {}

  /** What differs between two states of a contract, each by field; an empty one for a new one. */
  public static List<Difference> between(Map<String, String> before, Map<String, String> after) {
    Map<String, String> fields = new TreeMap<>(before);
    fields.putAll(after);
    return fields.keySet().stream()
        .map(
            field ->
                new Difference(
                    field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
        .filter(difference -> !difference.before().equals(difference.after()))
        .toList();
  }

  /**
   * The state of a contract after all its changes, by field.
   *
   * @param changes its changes in the order in which they were made
   */
  public static Map<String, String> replayed(List<Change> changes) {
    Map<String, String> state = new TreeMap<>();
    for (Change change : changes) {
      for (Difference difference : change.differences()) {
        state.put(difference.field(), difference.after());
      }
    }
    state.values().removeIf(String::isEmpty);
    return state;
  }
}
