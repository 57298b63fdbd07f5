package org.capitation.enrolment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;

/** 合同清单的存储: the contracts of a county, searched and page by page. */
@ApplicationScoped
public class ContractListStore {
  @Inject private BulkRead read;

  /** 合同状况: where contracts stand on a day; the dead have none in force (E7). */
  public enum Standing {
    /** 有效. */
    IN_FORCE,
    /** 即将到期: in force, and ends within some days. */
    ENDING,
    /** 未开始. */
    FUTURE,
    /** 已结束. */
    ENDED,
    /** 作废. */
    CANCELLED,
    /** 全部. */
    ALL
  }

  /**
   * 筛选.
   *
   * @param teams the keys of the teams; nothing for all
   * @param doctor the key of the doctor
   * @param group the code of a population group
   * @param standing where the contracts stand
   * @param today the day on which they stand so
   * @param within for those that end: within so many days, today not counted
   */
  public record Filter(
      Optional<Set<Integer>> teams,
      Optional<Integer> doctor,
      Optional<String> group,
      Standing standing,
      LocalDate today,
      int within) {}

  /**
   * 一行.
   *
   * @param registered the contract
   * @param death the day of the person's death, or null
   */
  public record Listed(ContractStore.Registered registered, LocalDate death) {}

  /** How many fit. */
  public long count(County county, Filter filter) {
    return read.list(
            "select count(*)" + where(filter), row -> row.getLong(1), arguments(county, filter))
        .get(0);
  }

  /**
   * 页.
   *
   * @param first how many to pass over
   * @param size how many to give at most
   * @param byFirstDay they are ordered by their first day, else by their last
   * @param descending the latest first
   */
  public record Page(int first, int size, boolean byFirstDay, boolean descending) {
    String order() {
      String down = descending ? " desc" : "";
      return " order by c." + (byFirstDay ? "valid_from" : "valid_to") + down + ", c.id" + down;
    }
  }

  /** Those that fit. */
  public List<Listed> find(County county, Filter filter, Page page) {
    return read.list(
        "select c.*, p.death_date"
            + where(filter)
            + page.order()
            + " limit "
            + page.size()
            + " offset "
            + page.first(),
        row ->
            new Listed(ContractStore.registered(row), row.getObject("death_date", LocalDate.class)),
        arguments(county, filter));
  }

  /** All with a doctor that end after a day and were signed by another one, by their first days. */
  public List<Listed> ofDoctor(County county, int doctor, LocalDate endAfter, LocalDate signedBy) {
    return read.list(
        "select c.*, p.death_date from enrolment_contract c"
            + " join registry_person p on p.id = c.person_id where c.county_id = ?"
            + " and c.doctor_id = ? and c.valid_to > ? and c.sign_date <= ? and c.status <> '9'"
            + " order by c.valid_from, c.id",
        row ->
            new Listed(ContractStore.registered(row), row.getObject("death_date", LocalDate.class)),
        county.id(),
        doctor,
        endAfter,
        signedBy);
  }

  private static String where(Filter filter) {
    return " from enrolment_contract c join registry_person p on p.id = c.person_id"
        + " where c.county_id = ?"
        + filter.teams().map(keys -> " and c.team_id in " + list(keys)).orElse("")
        + filter.doctor().map(doctor -> " and c.doctor_id = ?").orElse("")
        + filter.group().map(g -> " and concat(' ', c.person_groups, ' ') like ?").orElse("")
        + standing(filter);
  }

  private static String standing(Filter filter) {
    String today = quoted(filter.today());
    String begun = " and c.status <> '9' and c.valid_from <= " + today;
    String inForce =
        begun
            + " and c.valid_to > "
            + today
            + " and (p.death_date is null or p.death_date >= "
            + today
            + ")";
    return switch (filter.standing()) {
      case IN_FORCE -> inForce;
      case ENDING ->
          inForce + " and c.valid_to <= " + quoted(filter.today().plusDays(filter.within() + 1L));
      case FUTURE -> " and c.status <> '9' and c.valid_from > " + today;
      case ENDED -> begun + " and (c.valid_to <= " + today + " or p.death_date < " + today + ")";
      case CANCELLED -> " and c.status = '9'";
      case ALL -> "";
    };
  }

  private static String quoted(LocalDate day) {
    return "'" + day + "'";
  }

  /** A list that is never empty: nobody has the key 0. */
  private static String list(Set<Integer> keys) {
    return Stream.concat(Stream.of(0), keys.stream())
        .map(String::valueOf)
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static Object[] arguments(County county, Filter filter) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(county.id());
    filter.doctor().ifPresent(arguments::add);
    filter.group().map(group -> "% " + group + " %").ifPresent(arguments::add);
    return arguments.toArray();
  }
}
