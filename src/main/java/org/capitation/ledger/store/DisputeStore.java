package org.capitation.ledger.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.bulk.IdBlocks;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.DisputeRule.Earlier;
import org.capitation.ledger.Ruled;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 核查申诉的存储. */
@ApplicationScoped
public class DisputeStore {
  private static final String DISPUTES = "ledger_dispute";
  private static final String DECISIONS = "ledger_decision";
  private static final String OPEN = " and d.open";

  /** Whoever bears the visit now: its last entry tells, or its first charge if there is none. */
  private static final String SELECT =
      """
      select d.*, c.upheld, c.home_community, c.signed, c.words as decision, c.reason,
        c.created_at as decided_at, c.created_by as decided_by,
        exists (select 1 from ledger_visit n where n.county_id = v.county_id
            and n.setl_id = v.setl_id and n.revision > v.revision)
          or d.open is not null and d.community_id <> coalesce(
            (select if(e.disposition = 'CHARGED' and e.kind <> 'REVERSAL', e.home_community, 0)
              from ledger_entry e where e.visit_id = d.visit_id order by e.id desc limit 1),
            v.home_community) as moved
      from ledger_dispute d join ledger_visit v on v.id = d.visit_id
        left join ledger_decision c on c.id = d.decision_id
      where d.county_id = ?
      """;

  private static final String LINES =
      """
      select v.id as visit, v.setl_id, v.revision, 'CHARGE' as kind, v.person_id, v.service_date,
        v.institution_code, coalesce(i.name, v.institution_name) as institution, v.med_type,
        v.category, v.reason, v.accounting_month, v.visits, v.fee, v.fund
      from ledger_visit v left join registry_institution i on i.id = v.institution_id
      where v.id in (?)
      """;

  private static final String UPHELD =
      "select d.visit_id, c.home_community, c.signed from ledger_dispute d"
          + " join ledger_decision c on c.id = d.decision_id"
          + " where d.county_id = ? and d.state = 'UPHELD' order by c.id";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;
  @Inject private IdBlocks ids;

  /** Keeps others from disputing these visits until the transaction ends. */
  public void hold(Collection<Long> visits) {
    read.in(
        "select id from ledger_visit where id in (?) order by id for update",
        visits,
        row -> row.getLong(1));
  }

  /** Keeps others from touching a dispute until the transaction ends. */
  public void hold(long id) {
    read.list("select id from ledger_dispute where id = ? for update", row -> row.getLong(1), id);
  }

  /** Adds a dispute; its key. */
  public long add(County county, Dispute.Subject subject, Dispute.Claim claim, Stamp stamp) {
    long id = ids.next(DISPUTES);
    BulkRows rows =
        new BulkRows(
            DISPUTES,
            ("id county_id visit_id setl_id pot budget_year accounting_month community_id fund"
                    + " ground target_community words evidence_id state version touched_at"
                    + " touched_by created_at created_by")
                .split(" "));
    rows.number(id).number(county.id()).number(subject.visit()).text(subject.settlement());
    rows.text(subject.place().pot().insuranceType()).number(subject.place().year());
    rows.month(subject.place().month()).number(subject.community()).yuan(subject.fund());
    rows.name(claim.ground()).number(claim.target()).text(claim.words());
    rows.number(claim.evidence().orElse(null)).name(State.FILED).number(1);
    rows.time(stamp.at()).text(stamp.by()).time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
    return id;
  }

  /** One of a county. */
  public Optional<Dispute> find(County county, long id) {
    return list(county, " and d.id = ?", id).stream().findFirst();
  }

  /** Those of a pot and budget year, the newest first. */
  public List<Dispute> of(County county, Pot pot, int year) {
    return list(
        county,
        " and d.pot = ? and d.budget_year = ? order by d.id desc",
        pot.insuranceType(),
        year);
  }

  /** Those that wait for somebody, of all pots and years: open ones, and upheld and overtaken. */
  public List<Dispute> waiting(County county) {
    return list(county, " and (d.open or d.state = 'UPHELD') order by d.id").stream()
        .filter(one -> one.standing().state().isOpen() || one.isOvertaken())
        .toList();
  }

  /** Those that were touched since a moment. */
  public List<Dispute> touchedSince(County county, LocalDateTime since) {
    return list(county, " and d.touched_at > ? order by d.id", since);
  }

  /** How many of a pot and budget year are not decided yet. */
  public long undecided(County county, Pot pot, int year) {
    return read.list(
            "select count(*) from ledger_dispute d where d.county_id = ? and d.pot = ?"
                + " and d.budget_year = ?"
                + OPEN,
            row -> row.getLong(1),
            county.id(),
            pot.insuranceType(),
            year)
        .get(0);
  }

  private List<Dispute> list(County county, String which, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = county.id();
    System.arraycopy(more, 0, arguments, 1, more.length);
    return read.list(SELECT + which, DisputeStore::dispute, arguments);
  }

  /** The disputes that there were of these visits, by the key of the visit. */
  public Map<Long, List<Earlier>> earlier(Collection<Long> visits) {
    return read
        .in(
            "select d.visit_id, d.community_id, d.state, a.sha256 from ledger_dispute d"
                + " left join document_attachment a on a.id = d.evidence_id"
                + " where d.visit_id in (?)",
            visits,
            row ->
                Map.entry(
                    row.getLong(1),
                    new Earlier(
                        row.getInt(2),
                        State.valueOf(row.getString(3)),
                        Optional.ofNullable(row.getString(4)))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** What the records say of these visits, by key. */
  public Map<Long, ChargeLine> lines(Collection<Long> visits) {
    return read
        .in(LINES, visits, row -> Map.entry(row.getLong("visit"), ChargeStore.line(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * 分录: what was booked for a visit.
   *
   * @param kind 记账, 冲销 or 调账: CHARGE, REVERSAL or TRANSFER
   * @param home the key of the community that bears it, 0 for nobody
   * @param month the accounting month
   * @param amounts what it amounts to
   * @param cause why it came, in a word; empty for the first charge
   */
  public record Worked(String kind, int home, YearMonth month, Amounts amounts, String cause) {}

  /** All that was booked for a visit, in the order of booking. */
  public List<Worked> entries(long visit) {
    return read.list(
        "select 0 as id, 'CHARGE' as kind, home_community, accounting_month, visits, fee, fund,"
            + " '' as cause from ledger_visit where id = ? union all select id, kind,"
            + " home_community, accounting_month, visits, fee, fund, cause from ledger_entry"
            + " where visit_id = ? order by id",
        row ->
            new Worked(
                row.getString("kind"),
                row.getInt("home_community"),
                BulkRead.month(row.getInt("accounting_month")),
                Columns.amounts(row),
                row.getString("cause")),
        visit,
        visit);
  }

  /** Writes down what a clerk proposes to decide. */
  public void decide(long dispute, Optional<Ruled> upheld, String words, Stamp stamp) {
    long id = ids.next(DECISIONS);
    BulkRows rows =
        new BulkRows(
            DECISIONS,
            "id dispute_id upheld home_community signed words created_at created_by".split(" "));
    rows.number(id).number(dispute).flag(upheld.isPresent());
    rows.number(upheld.map(Ruled::home).orElse(0));
    rows.flag(upheld.filter(Ruled::signed).isPresent()).text(words);
    rows.time(stamp.at()).text(stamp.by()).end();
    bulk.load(rows);
    write("update ledger_dispute set decision_id = ? where id = ?", id, dispute);
  }

  /** Writes down why a decision was sent back. */
  public void sendBack(long decision, String reason) {
    write("update ledger_decision set reason = ? where id = ?", reason, decision);
  }

  /** It was touched: by a signature, or because its state is another now. */
  public void touch(long id, State state, Stamp stamp) {
    write(
        "update ledger_dispute set state = ?, open = ?, version = version + 1, touched_at = ?,"
            + " touched_by = ? where id = ?",
        state.name(),
        state.isOpen() ? true : null,
        stamp.at(),
        stamp.by(),
        id);
  }

  private void write(String statement, Object... arguments) {
    bulk.batch(statement, List.<Object[]>of(arguments));
  }

  /** Where the newest upheld decisions put visits, by key, as of a moment. */
  public Map<Long, Ruled> upheld(Moment moment, County county) {
    Map<Long, Ruled> upheld = new HashMap<>();
    moment
        .at()
        .each(
            UPHELD,
            row -> upheld.put(row.getLong(1), new Ruled(row.getInt(2), row.getBoolean(3))),
            county.id());
    return upheld;
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    long evidence = row.getLong("evidence_id");
    Optional<Long> handedIn = row.wasNull() ? Optional.empty() : Optional.of(evidence);
    return new Dispute(
        row.getLong("id"),
        new Dispute.Subject(
            row.getLong("visit_id"),
            row.getString("setl_id"),
            new Dispute.Place(
                Pot.of(row.getString("pot")).orElseThrow(),
                row.getInt("budget_year"),
                BulkRead.month(row.getInt("accounting_month"))),
            row.getInt("community_id"),
            Money.ofYuan(row.getBigDecimal("fund"))),
        new Dispute.Claim(
            Dispute.Ground.valueOf(row.getString("ground")),
            row.getInt("target_community"),
            row.getString("words"),
            handedIn),
        row.getString("decision") == null ? Optional.empty() : Optional.of(decision(row)),
        new Dispute.Standing(
            State.valueOf(row.getString("state")),
            row.getInt("version"),
            row.getBoolean("moved"),
            stamp(row, "created"),
            stamp(row, "touched")));
  }

  private static Dispute.Decision decision(ResultSet row) throws SQLException {
    return new Dispute.Decision(
        row.getLong("decision_id"),
        row.getBoolean("upheld")
            ? Optional.of(new Ruled(row.getInt("home_community"), row.getBoolean("signed")))
            : Optional.empty(),
        row.getString("decision"),
        stamp(row, "decided"),
        Optional.ofNullable(row.getString("reason")));
  }

  private static Stamp stamp(ResultSet row, String what) throws SQLException {
    return new Stamp(row.getObject(what + "_at", LocalDateTime.class), row.getString(what + "_by"));
  }
}
