package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.capitation.registry.Sex;

/**
 * 人头单元: a partition of people by age band, sex, population group and contract (A12).
 *
 * @param groups the codes of the population groups told apart, in their order: somebody in several
 *     is counted in the first
 * @param rows the cells; a name that stands in several rows is one cell
 */
public record Cells(List<String> groups, List<Row> rows) {
  /** Stands for those who are in none of the groups. */
  public static final String NO_GROUP = "none";

  /** The age of somebody whose birth date is not known. */
  static final int NO_AGE = -1;

  /**
   * 单元行: the people of a cell; what is null does not matter.
   *
   * @param name the name of the cell
   * @param ages the ages
   * @param sex male or female, or null for both
   * @param group the code of a population group, {@link #NO_GROUP}, or null for all
   * @param signed with a contract or without, or null for both
   */
  public record Row(String name, Ages ages, Sex sex, String group, Boolean signed) {
    private boolean fits(Kind kind) {
      return (kind.age() == NO_AGE || ages.contains(kind.age()))
          && (sex == null || kind.sex() == Sex.UNKNOWN || sex == kind.sex())
          && (group == null || group.equals(kind.group()))
          && (signed == null || signed == kind.signed());
    }
  }

  /**
   * 人群: people who differ in nothing that matters here.
   *
   * @param age in whole years, or {@link #NO_AGE}
   * @param sex the sex
   * @param group the code of the group, or {@link #NO_GROUP}
   * @param signed with a contract
   */
  public record Kind(int age, Sex sex, String group, boolean signed) {}

  /** 划分缺陷: why rows are no partition. */
  public sealed interface Fault {
    /** 遗漏: no row fits these people, from this age on. */
    record Gap(Kind kind) implements Fault {}

    /** 重叠: two rows fit these people, from this age on. */
    record Overlap(Kind kind, String one, String other) implements Fault {}

    /** 未知人群: a row names a group that is not among the groups. */
    record NoSuchGroup(String cell, String group) implements Fault {}
  }

  /**
   * Checks that everybody is in exactly one row.
   *
   * @throws IllegalArgumentException if not
   */
  public Cells {
    groups = List.copyOf(groups);
    rows = List.copyOf(rows);
    fault(groups, rows)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.toString());
            });
  }

  /** Why these rows are no partition of all people; nothing if they are. */
  public static Optional<Fault> fault(List<String> groups, List<Row> rows) {
    for (Row row : rows) {
      if (row.group() != null && !row.group().equals(NO_GROUP) && !groups.contains(row.group())) {
        return Optional.of(new Fault.NoSuchGroup(row.name(), row.group()));
      }
    }
    return kinds(groups, rows).stream().flatMap(kind -> fault(kind, rows).stream()).findFirst();
  }

  private static Optional<Fault> fault(Kind kind, List<Row> rows) {
    List<Row> fitting = rows.stream().filter(row -> row.fits(kind)).toList();
    return switch (fitting.size()) {
      case 0 -> Optional.of(new Fault.Gap(kind));
      case 1 -> Optional.empty();
      default -> Optional.of(new Fault.Overlap(kind, fitting.get(0).name(), fitting.get(1).name()));
    };
  }

  /** One of each kind of people that the rows can tell apart: ages where a band begins or ends. */
  private static List<Kind> kinds(List<String> groups, List<Row> rows) {
    TreeSet<Integer> ages = new TreeSet<>(List.of(0));
    rows.forEach(row -> ages.addAll(row.ages().edges()));
    List<String> all = new ArrayList<>(groups);
    all.add(NO_GROUP);
    List<Kind> kinds = new ArrayList<>();
    for (int age : ages) {
      for (Sex sex : List.of(Sex.MALE, Sex.FEMALE)) {
        for (String group : all) {
          kinds.add(new Kind(age, sex, group, false));
          kinds.add(new Kind(age, sex, group, true));
        }
      }
    }
    return kinds;
  }

  /** The names of the cells, in the order of the rows. */
  public List<String> names() {
    return rows.stream().map(Row::name).distinct().toList();
  }

  /**
   * The place of the cell of some people in {@link #names}. An age or sex that is not known fits
   * every row; the first one counts (A13).
   */
  public int cell(Kind kind) {
    Row row = rows.stream().filter(r -> r.fits(kind)).findFirst().orElseThrow();
    return names().indexOf(row.name());
  }

  /** The group that somebody in these groups is counted in: the first in our order. */
  String group(Collection<String> codes) {
    return groups.stream().filter(codes::contains).findFirst().orElse(NO_GROUP);
  }
}
