package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.capitation.value.Money;

/**
 * 费用清单的存储: the home ledger of a community, line by line.
 *
 * <p>Every query is the union of the first charges, which stand in the visits, and of the later
 * entries; each half is narrowed by itself, so that its index serves.
 */
@ApplicationScoped
public class ChargeStore {
  private static final String LINES =
      """
      select v.setl_id, v.revision, 'CHARGE' as kind, v.person_id, v.service_date,
        v.institution_code, coalesce(i.name, v.institution_name) as institution, v.med_type,
        v.category, v.reason, v.accounting_month, v.visits, v.fee, v.fund
      from ledger_visit v left join registry_institution i on i.id = v.institution_id
      where %1$s
      union all
      select v.setl_id, v.revision, e.kind, v.person_id, v.service_date,
        v.institution_code, coalesce(i.name, v.institution_name), v.med_type,
        e.category, e.reason, e.accounting_month, e.visits, e.fee, e.fund
      from ledger_entry e join ledger_visit v on v.id = e.visit_id
        left join registry_institution i on i.id = v.institution_id
      where %2$s
      """;

  @Inject private BulkRead read;

  /** Which lines of the list: how many, after how many others, in which order. */
  public record Page(int first, int size, Sort sort) {}

  /** In which order the lines come. */
  public enum Sort {
    /** The latest service date first. */
    DATE("service_date desc"),
    /** The largest pool payment first. */
    FUND("fund desc"),
    /** The largest fee first. */
    FEE("fee desc");

    private final String order;

    Sort(String order) {
      this.order = order;
    }
  }

  /** The institutions away that earned most from a community's people, the most first. */
  public record Earner(String code, String name, Amounts amounts) {}

  /** A page of what a community bears. */
  public ChargeList find(County county, Community home, ChargeFilter filter, Page page) {
    Query query = new Query(county, home, filter);
    ChargeList sums =
        read.list(
                "select count(*), coalesce(sum(visits), 0), coalesce(sum(fee), 0),"
                    + " coalesce(sum(fund), 0) from ("
                    + query.sql()
                    + ") l",
                ChargeStore::sums,
                query.arguments())
            .get(0);
    List<ChargeLine> lines =
        read.list(
            query.sql()
                + " order by "
                + page.sort().order
                + ", setl_id, revision, kind"
                + " limit "
                + page.size()
                + " offset "
                + page.first(),
            ChargeStore::line,
            query.arguments());
    return new ChargeList(sums.count(), sums.sum(), lines);
  }

  /** The institutions that earned most under the filter. */
  public List<Earner> earners(County county, Community home, ChargeFilter filter, int most) {
    Query query = new Query(county, home, filter);
    return read.list(
        "select institution_code, max(institution), sum(visits), sum(fee), sum(fund) from ("
            + query.sql()
            + ") l group by institution_code order by sum(fund) desc, institution_code limit "
            + most,
        row -> new Earner(row.getString(1), row.getString(2), amounts(row, 3)),
        query.arguments());
  }

  private static ChargeList sums(ResultSet row) throws SQLException {
    return new ChargeList(row.getLong(1), amounts(row, 2), List.of());
  }

  private static Amounts amounts(ResultSet row, int first) throws SQLException {
    return new Amounts(
        row.getLong(first),
        Money.ofYuan(row.getBigDecimal(first + 1)),
        Money.ofYuan(row.getBigDecimal(first + 2)));
  }

  private static ChargeLine line(ResultSet row) throws SQLException {
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

    Query(County county, Community home, ChargeFilter filter) {
      values.addAll(
          List.of(county.id(), home.id(), filter.pot().insuranceType(), filter.budgetYear()));
      filter.month().ifPresent(m -> and("x.accounting_month = ?", BulkRead.yyyymm(m)));
      filter.destination().ifPresent(this::at);
      filter.text().ifPresent(this::search);
    }

    String sql() {
      return LINES.formatted(
          conditions.toString().replace("x.", "v."), conditions.toString().replace("x.", "e."));
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
      String plain = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
      and(
          "(v.setl_id like ? escape '!' or coalesce(i.name, v.institution_name) like ? escape '!')",
          plain + "%",
          "%" + plain + "%");
    }

    private void and(String condition, Object... more) {
      conditions.append(" and ").append(condition);
      values.addAll(List.of(more));
    }
  }
}
