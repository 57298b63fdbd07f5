package org.capitation.attribution.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.attribution.Edit;
import org.capitation.attribution.Edit.Swap;
import org.capitation.attribution.FormerContract;
import org.capitation.attribution.Revision;
import org.capitation.attribution.Signatory;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.EndReason;
import org.capitation.registry.Catchment;
import org.capitation.registry.Membership;
import org.capitation.value.DateRange;

/** 登记簿改动的存储: what a mass change did to the registers, by which it can be taken back. */
@ApplicationScoped
class ChangeEditStore {
  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /** Keeps what a change did. */
  void add(long change, Edit edit) {
    Writing writing = new Writing(change);
    edit.catchments().gone().forEach(entry -> writing.add(false, entry));
    edit.catchments().come().forEach(entry -> writing.add(true, entry));
    edit.memberships().gone().forEach(entry -> writing.add(false, entry));
    edit.memberships().come().forEach(entry -> writing.add(true, entry));
    bulk.load(writing.rows);
    addContracts(change, edit);
  }

  private void addContracts(long change, Edit edit) {
    BulkRows rows =
        new BulkRows(
            "attribution_change_contract",
            "change_id",
            "number",
            "contract_no",
            "version",
            "team_id",
            "doctor_id",
            "valid_to",
            "status",
            "end_reason");
    int number = 0;
    for (Revision revision : edit.contracts()) {
      FormerContract former = revision.former();
      FormerContract.Was was = former.was().orElse(null);
      rows.number(change).number(++number).text(former.number()).number(former.version());
      rows.number(was == null ? null : (Number) was.with().team());
      rows.number(was == null ? null : was.with().doctor());
      rows.day(was == null ? null : was.to()).text(was == null ? null : was.state().code());
      rows.text(was == null || was.endReason() == null ? null : was.endReason().code()).end();
    }
    bulk.load(rows);
  }

  /** What the contracts were that a change has changed. */
  List<FormerContract> contracts(long change) {
    return read.list(
        "select * from attribution_change_contract where change_id = ? order by number",
        ChangeEditStore::former,
        change);
  }

  private static FormerContract former(ResultSet row) throws SQLException {
    Optional<ContractState> state = ContractState.of(Objects.toString(row.getString("status"), ""));
    Signatory with =
        new Signatory(row.getInt("team_id"), row.getObject("doctor_id", Integer.class));
    LocalDate to = row.getObject("valid_to", LocalDate.class);
    EndReason reason = EndReason.of(Objects.toString(row.getString("end_reason"), "")).orElse(null);
    return new FormerContract(
        row.getString("contract_no"),
        row.getInt("version"),
        state.map(s -> new FormerContract.Was(with, to, s, reason)));
  }

  /** What a change did. */
  Edit of(long change) {
    List<Entry> all =
        read.list(
            "select * from attribution_change_edit where change_id = ? order by number",
            ChangeEditStore::entry,
            change);
    return new Edit(swap(all, Entry::catchment), swap(all, Entry::membership));
  }

  private static <T> Swap<T> swap(List<Entry> all, Function<Entry, T> what) {
    return new Swap<>(some(all, false, what), some(all, true, what));
  }

  private static <T> List<T> some(List<Entry> all, boolean came, Function<Entry, T> what) {
    return all.stream()
        .filter(entry -> entry.came() == came && what.apply(entry) != null)
        .map(what)
        .toList();
  }

  /** One of both, the other is null. */
  private record Entry(boolean came, Catchment catchment, Membership membership) {}

  private static Entry entry(ResultSet row) throws SQLException {
    boolean came = row.getBoolean("came");
    int community = row.getInt("community_id");
    DateRange range = BulkRead.range(row);
    String kind = row.getString("catchment_kind");
    return kind == null
        ? new Entry(came, null, new Membership(community, row.getInt("institution_id"), range))
        : new Entry(
            came,
            new Catchment(Catchment.Kind.valueOf(kind), row.getString("code"), community, range),
            null);
  }

  private static final class Writing {
    private final BulkRows rows =
        new BulkRows(
            "attribution_change_edit",
            "change_id",
            "number",
            "came",
            "catchment_kind",
            "code",
            "institution_id",
            "community_id",
            "valid_from",
            "valid_to");
    private final long change;
    private int number;

    Writing(long change) {
      this.change = change;
    }

    void add(boolean came, Catchment c) {
      rows.number(change).number(++number).flag(came).name(c.kind()).text(c.code()).number(null);
      rows.number(c.community()).day(c.range().from()).day(c.range().to()).end();
    }

    void add(boolean came, Membership m) {
      rows.number(change).number(++number).flag(came).text(null).text(null);
      rows.number(m.institution()).number(m.community());
      rows.day(m.range().from()).day(m.range().to()).end();
    }
  }
}
