package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.EnrolmentStore.Contract;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.BadFile;
import org.capitation.files.Collected;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Flushed;
import org.capitation.files.Intake;
import org.capitation.files.Known;
import org.capitation.files.Layout;
import org.capitation.files.Rejection;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Certificate;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.DateRange;

/** 签约文件 {@code enrolment}: contracts, each checked by {@link EnrolmentRule}. */
@ApplicationScoped
public class EnrolmentFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column CONTRACT_NO = LAYOUT.mandatory("contract_no");
  private static final Column CERTNO = LAYOUT.mandatory("certno");
  private static final Column TEAM_CODE = LAYOUT.mandatory("team_code");
  private static final Column DOCTOR_CODE = LAYOUT.optional("doctor_code");
  private static final Column SIGN_DATE = LAYOUT.mandatory("sign_date");
  private static final Column BEGNDATE = LAYOUT.mandatory("begndate");
  private static final Column ENDDATE = LAYOUT.mandatory("enddate");
  private static final Column STATUS = LAYOUT.optional("status");
  private static final Column END_DATE_ACTUAL = LAYOUT.optional("end_date_actual");
  private static final Column END_REASON = LAYOUT.optional("end_reason");
  private static final Column GROUPS = LAYOUT.optional("groups");
  private static final Column PACKAGE_CODE = LAYOUT.optional("package_code");
  private static final Column FEE = LAYOUT.optional("fee");
  private static final Column RECORDED_AT = LAYOUT.optional("recorded_at");

  @Inject private EnrolmentStore enrolments;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private PolicyStore policies;

  @Override
  public String name() {
    return "enrolment";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  /** A contract whose person is known by certificate only. */
  private record Read(Row row, String certificate, Contract contract, DateRange agreed) {
    Contract of(long person) {
      Enrolment e = contract.enrolment();
      Enrolment enrolment = new Enrolment(e.contract(), person, e.team(), e.signed(), e.range());
      return new Contract(
          enrolment,
          contract.doctor(),
          contract.agreedTo(),
          contract.status(),
          contract.endReason(),
          contract.groups(),
          contract.servicePackage(),
          contract.fee(),
          contract.recorded());
    }
  }

  @Override
  public Intake open(Run run) {
    Map<String, Integer> teamIds = teams.teamIds(run.county());
    Map<String, Integer> doctorIds = teams.doctorIds(run.county());
    EnrolmentRule rule = rule(run);
    return new Collected<>(row -> read(row, teamIds, doctorIds), rows -> write(run, rule, rows));
  }

  /** The rule under the newest terms: sign-ups do not depend on the pot. */
  private EnrolmentRule rule(Run run) {
    return policies.policies(run.county()).packs().stream()
        .reduce((older, newer) -> newer)
        .map(Pack::terms)
        .map(terms -> new EnrolmentRule(terms.enrolment()))
        .orElseThrow(() -> new BadFile("no-policy", List.of()));
  }

  private static Read read(Row row, Map<String, Integer> teamIds, Map<String, Integer> doctorIds) {
    DateRange agreed = row.range(BEGNDATE, ENDDATE);
    Enrolment enrolment =
        new Enrolment(
            row.required(CONTRACT_NO, 40),
            0,
            Known.id(row, TEAM_CODE, teamIds, "unknown-team"),
            row.requiredDay(SIGN_DATE),
            inForce(row, agreed));
    Integer doctor =
        row.text(DOCTOR_CODE) == null
            ? null
            : (Integer) Known.id(row, DOCTOR_CODE, doctorIds, "unknown-doctor");
    String status = row.text(STATUS);
    Contract contract =
        new Contract(
            enrolment,
            doctor,
            agreed.to(),
            status == null ? "1" : status,
            row.text(END_REASON),
            row.text(GROUPS),
            row.text(PACKAGE_CODE),
            row.yuan(FEE),
            row.time(RECORDED_AT));
    return new Read(row, Certificate.normal(row.required(CERTNO, 50)), contract, agreed);
  }

  /** The days agreed, cut off after the day of termination. */
  private static DateRange inForce(Row row, DateRange agreed) {
    LocalDate ended = row.day(END_DATE_ACTUAL);
    if (ended == null) {
      return agreed;
    }
    return agreed
        .before(ended.plusDays(1))
        .orElseThrow(() -> row.bad(END_DATE_ACTUAL, "ends-before-it-begins"));
  }

  private Flushed write(Run run, EnrolmentRule rule, List<Read> rows) {
    Map<String, Long> keys =
        persons.find(run.county(), new HashSet<>(rows.stream().map(Read::certificate).toList()));
    Set<String> known =
        new HashSet<>(
            enrolments.known(
                run.county(),
                rows.stream().map(read -> read.contract().enrolment().contract()).toList()));
    Map<Long, EnrolmentHistory> histories = new HashMap<>(enrolments.histories(keys.values()));
    List<Contract> added = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    for (Read read : rows) {
      if (known.add(read.contract().enrolment().contract())) {
        refusal(read, rule, keys, histories)
            .ifPresentOrElse(rejected::add, () -> added.add(accepted(read, keys, histories)));
      }
    }
    enrolments.add(run.county(), added, run.id(), run.stamp());
    return new Flushed(added.size(), rows.size() - added.size() - rejected.size(), rejected);
  }

  private static Optional<Rejection> refusal(
      Read read,
      EnrolmentRule rule,
      Map<String, Long> keys,
      Map<Long, EnrolmentHistory> histories) {
    Long person = keys.get(read.certificate());
    if (person == null) {
      return Optional.of(read.row().rejection(CERTNO, "unknown-person"));
    }
    EnrolmentHistory history = histories.getOrDefault(person, EnrolmentHistory.NONE);
    return rule.refuses(history, read.agreed(), read.contract().enrolment().range())
        .map(refusal -> rejection(read.row(), refusal));
  }

  private static Rejection rejection(Row row, EnrolmentRule.Refusal refusal) {
    if (refusal instanceof EnrolmentRule.Refusal.Term) {
      return row.rejection(ENDDATE, "term-out-of-bounds");
    }
    return row.rejection(BEGNDATE, "signed-elsewhere");
  }

  private static Contract accepted(
      Read read, Map<String, Long> keys, Map<Long, EnrolmentHistory> histories) {
    Contract contract = read.of(keys.get(read.certificate()));
    histories.merge(
        contract.enrolment().person(),
        new EnrolmentHistory(List.of(contract.enrolment())),
        (a, b) ->
            new EnrolmentHistory(
                Stream.concat(a.enrolments().stream(), b.enrolments().stream()).toList()));
    return contract;
  }
}
