package org.capitation.listing;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.capitation.document.Column.Kind;

/**
 * 清单列: a column of a list.
 *
 * @param <R> a row
 * @param key the key of its name; what follows the last dot names it in addresses
 * @param kind what its cells hold
 * @param value what a row says in it, or null
 * @param look what a page shows beside it
 * @param traits what else is to be known of it
 */
public record Field<R>(
    String key, Kind kind, Function<R, ?> value, Look<R> look, Set<Trait> traits) {
  /**
   * 样式.
   *
   * @param link where a cell leads, or null
   * @param tone the class of a cell's tag; empty for none; null where it is no tag
   * @param note what stands small behind it, or null
   */
  public record Look<R>(
      Function<R, String> link, Function<R, String> tone, Function<R, String> note) {}

  /** 特征. */
  public enum Trait {
    /** Its sum over the selection makes sense. */
    SUMMED,
    /** The list can be sorted by it. */
    SORTED,
    /** A phone can do without it. */
    MINOR,
    /** It is shown to those only who choose it. */
    SPARE,
    /** Its texts may run over several lines. */
    PROSE
  }

  /** Keeps its own copy. */
  public Field {
    traits = Set.copyOf(traits);
  }

  /** A plain column. */
  public static <R> Field<R> of(String key, Kind kind, Function<R, ?> value) {
    return new Field<>(key, kind, value, new Look<>(row -> null, null, row -> null), Set.of());
  }

  /** A column of texts. */
  public static <R> Field<R> text(String key, Function<R, ?> value) {
    return of(key, Kind.TEXT, value);
  }

  /** A column of codes, which never break. */
  public static <R> Field<R> code(String key, Function<R, ?> value) {
    return of(key, Kind.CODE, value);
  }

  /** A column of days, months or times. */
  public static <R> Field<R> day(String key, Function<R, ?> value) {
    return of(key, Kind.DAY, value);
  }

  /** A column of counts. */
  public static <R> Field<R> count(String key, Function<R, ?> value) {
    return of(key, Kind.COUNT, value);
  }

  /** A column of amounts. */
  public static <R> Field<R> money(String key, Function<R, ?> value) {
    return of(key, Kind.MONEY, value);
  }

  /** The same whose cells lead somewhere. */
  public Field<R> link(Function<R, String> link) {
    return new Field<>(key, kind, value, new Look<>(link, look.tone(), look.note()), traits);
  }

  /** The same whose cells are tags. */
  public Field<R> tone(Function<R, String> tone) {
    return new Field<>(key, kind, value, new Look<>(look.link(), tone, look.note()), traits);
  }

  /** The same with something small behind its cells. */
  public Field<R> note(Function<R, String> note) {
    return new Field<>(key, kind, value, new Look<>(look.link(), look.tone(), note), traits);
  }

  /** The same with a trait. */
  public Field<R> as(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new Field<>(key, kind, value, look, more);
  }

  /** Whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Its name in addresses. */
  public String name() {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  /** Digits stand under digits. */
  boolean isFigure() {
    return kind == Kind.COUNT || kind == Kind.MONEY || kind == Kind.PER_CENT || kind == Kind.FIGURE;
  }
}
