package org.capitation.registry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.County;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.InsuredPerson;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.PersonSpan;
import org.capitation.registry.Pot;
import org.capitation.registry.Ties;
import org.capitation.registry.Vitals;
import org.capitation.value.DateRange;

/** 参保人的存储: persons with all their insured periods, one by one or a whole county in spans. */
@ApplicationScoped
public class InsuredPersonStore {
  private static final String PERIOD =
      "select i.person_id, i.pot, i.psn_type, i.flexible, i.township, i.residence_township,"
          + " i.emp_no, i.school_code, i.valid_from, i.valid_to";

  /** Who has no guardian who is registered has the key of nobody, 0. */
  private static final String GUARDIAN =
      " left join registry_person g on g.county_id = p.county_id"
          + " and g.certificate_hash = p.guardian_hash";

  private static final String PERSONS =
      PERIOD
          + ", p.gender, p.birth_date, p.death_date, coalesce(g.id, 0)"
          + " from registry_person p join registry_insured i on i.person_id = p.id"
          + GUARDIAN
          + " where p.id in (?) order by p.id, i.pot, i.valid_from";

  /** Along the key that has it all, by person: nothing needs to be sorted, or looked up. */
  private static final String PERIODS_OF_SPAN =
      PERIOD
          + " from registry_insured i force index (registry_insured_person)"
          + " where i.person_id between ? and ? and i.county_id = ? order by i.person_id";

  /** Those few of whom the rules need to know more than their periods. */
  private static final String NOTED_OF_SPAN =
      "select p.id, p.death_date, coalesce(g.id, 0)"
          + " from registry_person p force index (primary)"
          + GUARDIAN
          + " where p.id between ? and ? and p.county_id = ?"
          + " and (p.death_date is not null or p.guardian_hash is not null)";

  @Inject private BulkRead read;

  /** 附记: what is known of a person beside the periods. */
  private record Noted(Vitals vitals, long guardian) {
    static final Noted NOTHING = new Noted(Vitals.UNKNOWN, PersonKeys.NOBODY);
  }

  private record Row(long person, InsuredPeriod period, Noted noted) {}

  /** These persons, as far as they are or were insured, by key. */
  public List<InsuredPerson> of(Collection<Long> persons) {
    Gathering gathering = new Gathering();
    read.in(PERSONS, persons, row -> new Row(row.getLong(1), period(row), noted(row)))
        .forEach(gathering::add);
    return gathering.end();
  }

  private static Noted noted(ResultSet row) throws SQLException {
    return new Noted(InsuranceStore.vitals(row), row.getLong(14));
  }

  /** From the first to the last person of a county, by key; nobody if it has none. */
  public Optional<PersonSpan> span(County county) {
    // each by itself from the end of the primary key: no scan
    return end(county, "asc")
        .flatMap(first -> end(county, "desc").map(last -> new PersonSpan(first, last)));
  }

  private Optional<Long> end(County county, String order) {
    String sql =
        "select id from registry_person force index (primary) where county_id = ? order by id "
            + order
            + " limit 1";
    return read.list(sql, row -> row.getLong(1), county.id()).stream().findFirst();
  }

  /** The persons of a span who are or were insured, by key; sex and birth are left out. */
  public List<InsuredPerson> of(County county, PersonSpan span) {
    Object[] arguments = {span.first(), span.last(), county.id()};
    Map<Long, Noted> noted = new HashMap<>();
    read.list(
            NOTED_OF_SPAN,
            row ->
                Map.entry(
                    row.getLong(1), new Noted(Vitals.until(BulkRead.day(row, 2)), row.getLong(3))),
            arguments)
        .forEach(one -> noted.put(one.getKey(), one.getValue()));
    Gathering gathering = new Gathering();
    read.each(
        PERIODS_OF_SPAN,
        row -> {
          long person = BulkRead.number(row, 1);
          return new Row(person, period(row), noted.getOrDefault(person, Noted.NOTHING));
        },
        gathering::add,
        arguments);
    return gathering.end();
  }

  /** The keys of those who have one of these persons as guardian. */
  public List<Long> wards(County county, Collection<Long> persons) {
    return read.in(
        "select w.id from registry_person g join registry_person w on w.county_id = g.county_id"
            + " and w.guardian_hash = g.certificate_hash where g.county_id = "
            + county.id()
            + " and g.id in (?)",
        persons,
        row -> row.getLong(1));
  }

  /** By number of the column: there are hundreds of thousands of rows. */
  private static InsuredPeriod period(ResultSet row) throws SQLException {
    return new InsuredPeriod(
        Pot.of(row.getString(2)).orElseThrow(),
        row.getString(3),
        BulkRead.number(row, 4) == 1,
        new Ties(row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
        new DateRange(BulkRead.day(row, 9), BulkRead.day(row, 10)));
  }

  /** 归并: the rows of a person follow each other. */
  private static final class Gathering {
    private final List<InsuredPerson> persons = new ArrayList<>();
    private final List<InsuredPeriod> periods = new ArrayList<>();
    private Row last;

    void add(Row row) {
      if (last != null && last.person() != row.person()) {
        take();
      }
      periods.add(row.period());
      last = row;
    }

    private void take() {
      Noted noted = last.noted();
      persons.add(new InsuredPerson(last.person(), noted.vitals(), noted.guardian(), periods));
      periods.clear();
    }

    List<InsuredPerson> end() {
      if (last != null) {
        take();
      }
      return persons;
    }
  }
}
