package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Findings;
import org.capitation.ledger.Verification;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 校验的存储: verifications and what they found. */
@ApplicationScoped
public class VerificationStore {
  private static final int KEYS = 500;

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Notes that one was asked for; its key. */
  public long begin(County county, OptionalInt year, Stamp stamp) {
    long id = ids.next("ledger_verification");
    BulkRows rows =
        new BulkRows(
            "ledger_verification",
            "id",
            "county_id",
            "budget_year",
            "visits",
            "charged",
            "excluded",
            "not_chargeable",
            "entries",
            "total_lines",
            "created_at",
            "created_by");
    rows.number(id).number(county.id());
    rows.number(year.isPresent() ? (Number) year.getAsInt() : null);
    for (int i = 0; i < 6; i++) {
      rows.number(0);
    }
    rows.time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
    return id;
  }

  /**
   * 经过: when it ran.
   *
   * @param began when it began
   * @param ended when it ended
   */
  public record Run(long id, LocalDateTime began, LocalDateTime ended) {}

  /** Keeps what one found. */
  public void end(Run run, Verification.Scope scope, Findings findings) {
    bulk.batch(
        "update ledger_verification set visits = ?, charged = ?, excluded = ?, not_chargeable = ?,"
            + " entries = ?, total_lines = ?, began_at = ?, ended_at = ? where id = ?",
        List.<Object[]>of(
            new Object[] {
              scope.visits(),
              scope.charged(),
              scope.excluded(),
              scope.notChargeable(),
              scope.entries(),
              scope.lines(),
              run.began(),
              run.ended(),
              run.id()
            }));
    BulkRows rows =
        new BulkRows("ledger_finding", "verification_id", "kind", "differences", "fund");
    findings
        .sums()
        .forEach(
            (kind, sum) ->
                rows.number(run.id()).name(kind).number(sum.count()).yuan(sum.fund()).end());
    bulk.load(rows);
    differences(run.id(), findings.kept());
  }

  private void differences(long id, List<Difference> kept) {
    Map<Long, Whose> visits = visits(kept);
    BulkRows rows =
        new BulkRows(
            "ledger_difference",
            "verification_id",
            "number",
            "kind",
            "visit_id",
            "setl_id",
            "person_id",
            "pot",
            "budget_year",
            "accounting_month",
            "home_community",
            "parts",
            "fund");
    int number = 0;
    for (Difference d : kept) {
      Whose whose = visits.getOrDefault(d.visit(), Whose.NOBODY);
      rows.number(id).number(++number).name(d.kind());
      rows.number(d.visit() == 0 ? null : (Number) d.visit());
      rows.text(whose.settlement == null ? d.settlement() : whose.settlement).number(whose.person);
      rows.text(d.line().account().pot().insuranceType());
      rows.number(d.line().account().budgetYear()).month(d.line().month());
      rows.number(d.line().account().home()).text(text(d.parts())).yuan(d.fund()).end();
    }
    bulk.load(rows);
  }

  private record Whose(String settlement, Long person) {
    static final Whose NOBODY = new Whose(null, null);
  }

  private Map<Long, Whose> visits(List<Difference> kept) {
    List<Long> keys = kept.stream().map(Difference::visit).filter(v -> v != 0).distinct().toList();
    Map<Long, Whose> found = new HashMap<>();
    read.in(
            "select id, setl_id, person_id from ledger_visit where id in (?)",
            keys,
            row ->
                Map.entry(
                    row.getLong(1), new Whose(row.getString(2), row.getObject(3, Long.class))))
        .forEach(visit -> found.put(visit.getKey(), visit.getValue()));
    return found;
  }

  private static String text(List<Difference.Part> parts) {
    return parts.stream()
        .map(p -> p.name() + " " + p.booked() + " " + p.derived())
        .collect(Collectors.joining(","));
  }

  private static List<Difference.Part> parts(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(part -> part.split(" ", -1))
            .map(part -> new Difference.Part(part[0], part[1], part[2]))
            .toList();
  }

  /** One of a county. */
  public Optional<Verification> find(County county, long id) {
    return list(county, "and id = " + id).stream().findFirst();
  }

  /** The latest of a county, the newest first. */
  public List<Verification> latest(County county, int most) {
    return list(county, "order by id desc limit " + most);
  }

  private List<Verification> list(County county, String which) {
    List<Verification> found =
        read.list(
            "select * from ledger_verification where county_id = ? " + which,
            VerificationStore::verification,
            county.id());
    Map<Long, List<Verification.Finding>> findings = new HashMap<>();
    read.in(
            "select * from ledger_finding where verification_id in (?)",
            found.stream().map(Verification::id).toList(),
            row -> Map.entry(row.getLong("verification_id"), finding(row)))
        .forEach(
            f -> findings.computeIfAbsent(f.getKey(), k -> new ArrayList<>()).add(f.getValue()));
    return found.stream().map(v -> with(v, findings.getOrDefault(v.id(), List.of()))).toList();
  }

  /**
   * The differences that one kept, of one kind.
   *
   * @param codes the codes of the communities, by key
   */
  public List<Verification.Row> differences(
      long id, Difference.Kind kind, Map<Integer, String> codes) {
    return read.list(
        "select * from ledger_difference where verification_id = ? and kind = ? order by number"
            + " limit "
            + KEYS,
        row -> row(row, codes),
        id,
        kind.name());
  }

  private static Verification with(Verification v, List<Verification.Finding> findings) {
    return new Verification(
        v.id(),
        v.year(),
        v.asked(),
        v.began(),
        v.ended(),
        v.scope(),
        findings.stream().sorted((a, b) -> a.kind().compareTo(b.kind())).toList());
  }

  private static Verification verification(ResultSet row) throws SQLException {
    Integer year = row.getObject("budget_year", Integer.class);
    return new Verification(
        row.getLong("id"),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        new Stamp(row.getObject("created_at", LocalDateTime.class), row.getString("created_by")),
        row.getObject("began_at", LocalDateTime.class),
        row.getObject("ended_at", LocalDateTime.class),
        new Verification.Scope(
            row.getLong("visits"),
            row.getLong("charged"),
            row.getLong("excluded"),
            row.getLong("not_chargeable"),
            row.getLong("entries"),
            row.getLong("total_lines")),
        List.of());
  }

  private static Verification.Finding finding(ResultSet row) throws SQLException {
    return new Verification.Finding(
        Difference.Kind.valueOf(row.getString("kind")),
        row.getLong("differences"),
        Money.ofYuan(row.getBigDecimal("fund")));
  }

  private static Verification.Row row(ResultSet row, Map<Integer, String> codes)
      throws SQLException {
    return new Verification.Row(
        Difference.Kind.valueOf(row.getString("kind")),
        row.getString("setl_id"),
        row.getObject("person_id", Long.class),
        new Verification.Place(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            BulkRead.month(row.getInt("accounting_month")).toString(),
            codes.get(row.getInt("home_community"))),
        parts(row.getString("parts")).stream().map(part -> named(part, codes)).toList(),
        Money.ofYuan(row.getBigDecimal("fund")));
  }

  /** A part with codes in place of our keys of communities. */
  private static Difference.Part named(Difference.Part part, Map<Integer, String> codes) {
    return part.name().equals("home") || part.name().equals("provider")
        ? new Difference.Part(part.name(), code(part.booked(), codes), code(part.derived(), codes))
        : part;
  }

  private static String code(String key, Map<Integer, String> codes) {
    return codes.getOrDefault(Integer.parseInt(key), "");
  }
}
