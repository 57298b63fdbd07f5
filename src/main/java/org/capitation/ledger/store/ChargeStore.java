package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.bulk.BulkRead;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.Destination;
import org.capitation.ledger.Reason;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 费用清单的存储: the home ledger of a community, line by line.
 *
 * <p>The first charges stand in the visits, all later entries apart: every query asks both and
 * takes the union. The conditions, sums and orders are all in the index of the home ledger, so that
 * only the rows of one page are read, unless a text is searched for.
 */
@ApplicationScoped
public class ChargeStore {
  // once a name is joined, the optimizer would rather read the visits of the whole county
  private static final String VISITS = " from ledger_visit v force index (ledger_visit_home)";
  static final String ENTRIES = " from ledger_entry e join ledger_visit v on v.id = e.visit_id";
  static final String NAMES = " left join registry_institution i on i.id = v.institution_id";
  static final String LINES =
      """
      select v.setl_id, v.revision, coalesce(e.kind, 'CHARGE') as kind, v.person_id, v.service_date,
        v.institution_code, coalesce(i.name, v.institution_name) as institution, v.med_type,
        coalesce(e.category, v.category) as category, coalesce(e.reason, v.reason) as reason,
        coalesce(e.accounting_month, v.accounting_month) as accounting_month,
        coalesce(e.visits, v.visits) as visits, p.fee, p.fund
      from (%s order by %s, visit, entry limit %d offset %d) p
        join ledger_visit v on v.id = p.visit
        left join ledger_entry e on e.id = p.entry
        left join registry_institution i on i.id = v.institution_id
      order by p.%2$s, visit, entry
      """;

  private static final String NEWEST =
      "select id from %1$s force index (%1$s_month) where county_id = ? and pot = ?"
          + " and accounting_month = ? order by id desc limit 1";

  @Inject private BulkRead read;

  /** Which lines of the list: how many, after how many others, in which order. */
  public record Page(int first, int size, Sort sort, boolean descending) {
    /** The latest, or the largest, first. */
    public Page(int first, int size, Sort sort) {
      this(first, size, sort, true);
    }

    String order() {
      return sort.column + (descending ? " desc" : "");
    }
  }

  /** By what the lines are ordered. */
  public enum Sort {
    /** The service date. */
    DATE("service_date"),
    /** The pool payment. */
    FUND("fund"),
    /** The fee. */
    FEE("fee");

    final String column;

    Sort(String column) {
      this.column = column;
    }
  }

  /** The institutions away that earned most from a community's people, the most first. */
  public record Earner(String code, String name, Amounts amounts) {}

  /** 费用最高的人: a person and what was paid. */
  public record Costly(long person, Amounts amounts) {}

  /** A page of what a community bears. */
  public ChargeList find(County county, Community home, ChargeFilter filter, Page page) {
    Query query = new Query(county, home, filter);
    String sums =
        query.both(
            "select count(*) as number, sum(v.visits) as visits, sum(v.fee) as fee,"
                + " sum(v.fund) as fund",
            "select count(*), sum(e.visits), sum(e.fee), sum(e.fund)");
    ChargeList found =
        read.list(
                "select sum(number), coalesce(sum(visits), 0), coalesce(sum(fee), 0),"
                    + " coalesce(sum(fund), 0) from ("
                    + sums
                    + ") l",
                ChargeStore::sums,
                query.arguments())
            .get(0);
    return new ChargeList(found.count(), found.sum(), lines(query, page));
  }

  /** A page of what a community bears, of which is known what it comes to. */
  public ChargeList find(
      County county, Community home, ChargeFilter filter, Page page, Amounts sum) {
    Query query = new Query(county, home, filter);
    long count =
        read.list(
                "select sum(number) from ("
                    + query.both("select count(*) as number", "select count(*)")
                    + ") l",
                row -> row.getLong(1),
                query.arguments())
            .get(0);
    return new ChargeList(count, sum, lines(query, page));
  }

  private List<ChargeLine> lines(Query query, Page page) {
    String keys =
        query.both(
            "select v.id as visit, 0 as entry, v.service_date, v.fee, v.fund",
            "select e.visit_id, e.id, v.service_date, e.fee, e.fund");
    return read.list(
        LINES.formatted(keys, page.order(), page.size(), page.first()),
        ChargeStore::line,
        query.arguments());
  }

  /** The institutions that earned most under the filter. */
  public List<Earner> earners(County county, Community home, ChargeFilter filter, int most) {
    Query query = new Query(county, home, filter).named();
    String visited = "select v.institution_code, coalesce(i.name, v.institution_name) as name, ";
    return read.list(
        "select institution_code, max(name), sum(visits), sum(fee), sum(fund) from ("
            + query.both(visited + "v.visits, v.fee, v.fund", visited + "e.visits, e.fee, e.fund")
            + ") l group by institution_code order by sum(fund) desc, institution_code limit "
            + most,
        row -> new Earner(row.getString(1), row.getString(2), amounts(row, 3)),
        query.arguments());
  }

  /** The persons for whom most was paid under the filter, the most first. */
  public List<Costly> costly(County county, Community home, ChargeFilter filter, int most) {
    Query query = new Query(county, home, filter);
    return read.list(
        "select person_id, sum(visits), sum(fee), sum(fund) from ("
            + query.both(
                "select v.person_id, v.visits, v.fee, v.fund",
                "select v.person_id, e.visits, e.fee, e.fund")
            + ") l where person_id is not null group by person_id"
            + " order by sum(fund) desc, person_id limit "
            + most,
        row -> new Costly(row.getLong(1), amounts(row, 2)),
        query.arguments());
  }

  /** How many lines there are under the filter. */
  public long count(County county, Community home, ChargeFilter filter) {
    Query query = new Query(county, home, filter);
    return read.list(
            "select sum(number) from ("
                + query.both("select count(*) as number", "select count(*)")
                + ") l",
            row -> row.getLong(1),
            query.arguments())
        .get(0);
  }

  /**
   * The newest rows of an accounting month: as long as they stay the same, nothing has been booked.
   */
  public List<Long> newest(County county, Pot pot, YearMonth month) {
    return Stream.of("ledger_visit", "ledger_entry")
        .flatMap(
            table ->
                read
                    .list(
                        NEWEST.formatted(table),
                        row -> row.getLong(1),
                        county.id(),
                        pot.insuranceType(),
                        BulkRead.yyyymm(month))
                    .stream())
        .toList();
  }

  static ChargeList sums(ResultSet row) throws SQLException {
    return new ChargeList(row.getLong(1), amounts(row, 2), List.of());
  }

  private static Amounts amounts(ResultSet row, int first) throws SQLException {
    return new Amounts(
        row.getLong(first),
        Money.ofYuan(row.getBigDecimal(first + 1)),
        Money.ofYuan(row.getBigDecimal(first + 2)));
  }

  static ChargeLine line(ResultSet row) throws SQLException {
    return new ChargeLine(
        row.getString("setl_id"),
        row.getInt("revision"),
        row.getString("kind"),
        new ChargeLine.Person(row.getLong("person_id"), "", ""),
        row.getObject("service_date", LocalDate.class),
        new ChargeLine.Institution(row.getString("institution_code"), row.getString("institution")),
        row.getString("med_type"),
        Category.valueOf(row.getString("category")),
        Reason.valueOf(row.getString("reason")),
        BulkRead.month(row.getInt("accounting_month")),
        Columns.amounts(row));
  }

  /** The same conditions for both halves of the union. */
  private static final class Query {
    private final StringBuilder conditions =
        new StringBuilder(
            "x.county_id = ? and x.home_community = ? and x.pot = ? and x.budget_year = ?"
                + " and x.disposition = 'CHARGED'");
    private final List<Object> values = new ArrayList<>();
    private boolean named;

    Query(County county, Community home, ChargeFilter filter) {
      values.addAll(
          List.of(county.id(), home.id(), filter.pot().insuranceType(), filter.budgetYear()));
      filter.month().ifPresent(m -> and("x.accounting_month = ?", BulkRead.yyyymm(m)));
      filter.destination().ifPresent(this::at);
      filter.text().ifPresent(this::search);
      filter.suspicion().from().ifPresent(least -> and("x.fund >= ?", least.yuan()));
      filter.suspicion().to().ifPresent(most -> and("x.fund <= ?", most.yuan()));
      filter.suspicion().person().ifPresent(person -> and("v.person_id = ?", person));
      filter
          .suspicion()
          .sign()
          .map(sign -> Suspects.of(sign, county, home, filter))
          .ifPresent(odd -> and(odd.text(), odd.values().toArray()));
    }

    /** Both halves, each with what it selects. */
    String both(String ofVisits, String ofEntries) {
      return half(ofVisits + VISITS, "v.") + " union all " + half(ofEntries + ENTRIES, "e.");
    }

    private String half(String select, String booked) {
      return select
          + (named ? NAMES : "")
          + " where "
          + conditions.toString().replace("x.", booked);
    }

    /** With the names of the institutions, which are not in the index. */
    Query named() {
      named = true;
      return this;
    }

    Object[] arguments() {
      List<Object> both = new ArrayList<>(values);
      both.addAll(values);
      return both.toArray();
    }

    private void at(Destination destination) {
      String names =
          destination.categories().stream()
              .map(Category::name)
              .collect(Collectors.joining("','", "'", "'"));
      conditions.append(" and x.category in (").append(names).append(")");
    }

    private void search(String text) {
      named();
      String plain = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
      and(
          "(convert(v.setl_id using utf8mb4) like ? escape '!'"
              + " or convert(v.institution_code using utf8mb4) = ?"
              + " or coalesce(i.name, v.institution_name) like ? escape '!')",
          plain + "%",
          text,
          "%" + plain + "%");
    }

    private void and(String condition, Object... more) {
      conditions.append(" and ").append(condition);
      values.addAll(List.of(more));
    }
  }
}
