package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.EnrolmentStore.Contract;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.BadFile;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Known;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
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

  private static final String SIGNED = "1";
  private static final String TERMINATED = "2";
  private static final String RENEWED = "3";
  private static final Set<String> STATES = Set.of(SIGNED, TERMINATED, RENEWED);

  /** What holds where the file does not have the column. */
  private static final Contract NEW =
      new Contract(null, null, null, SIGNED, null, null, null, null);

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

  @Override
  public Intake open(Run run) {
    return new Register<>(new Contracts(run, rule(run)));
  }

  /** The rule under the newest terms: sign-ups do not depend on the pot. */
  private EnrolmentRule rule(Run run) {
    return policies.policies(run.county()).packs().stream()
        .reduce((older, newer) -> newer)
        .map(Pack::terms)
        .map(terms -> new EnrolmentRule(terms.enrolment()))
        .orElseThrow(() -> new BadFile(Reason.NO_POLICY));
  }

  private final class Contracts implements Register.Book<String, Contract> {
    private final Run run;
    private final EnrolmentRule rule;
    private final Map<String, Integer> teamIds;
    private final Map<String, Integer> doctorIds;
    private Map<String, Long> keys = Map.of();
    private Map<String, Contract> contracts = Map.of();
    private Map<Long, EnrolmentHistory> histories = Map.of();

    Contracts(Run run, EnrolmentRule rule) {
      this.run = run;
      this.rule = rule;
      teamIds = teams.teamIds(run.county());
      doctorIds = teams.doctorIds(run.county());
    }

    @Override
    public String key(Row row) {
      return row.requiredCode(CONTRACT_NO, 40);
    }

    @Override
    public Map<String, Contract> known(List<Row> rows) {
      keys =
          persons.find(
              run.county(),
              rows.stream().map(EnrolmentFile::certificate).collect(Collectors.toSet()));
      contracts =
          enrolments.contracts(run.county(), rows.stream().map(this::key).toList()).stream()
              .collect(Collectors.toMap(c -> c.enrolment().contract(), Function.identity()));
      histories = new HashMap<>(enrolments.histories(keys.values()));
      return contracts;
    }

    @Override
    public Contract entry(Row row, Optional<Contract> known) {
      long person = keys.getOrDefault(certificate(row), 0L);
      if (known.isPresent() && person != 0 && known.get().enrolment().person() != person) {
        throw row.bad(CERTNO, Reason.CONTRACT_OF_ANOTHER);
      }
      DateRange agreed = agreed(row);
      Enrolment enrolment =
          new Enrolment(
              key(row),
              person,
              Known.id(row, TEAM_CODE, teamIds, Reason.UNKNOWN_TEAM),
              row.past(SIGN_DATE, run.stamp().day()),
              inForce(row, agreed, known.orElse(NEW)),
              row.or(GROUPS, c -> groups(row), groupsOf(known)));
      return contract(row, enrolment, agreed.to(), known.orElse(NEW));
    }

    private Contract contract(Row row, Enrolment enrolment, LocalDate agreedTo, Contract old) {
      return new Contract(
          enrolment,
          row.or(DOCTOR_CODE, c -> doctor(row), old.doctor()),
          agreedTo,
          row.or(STATUS, c -> status(row), old.status()),
          row.or(END_REASON, c -> endReason(row), old.endReason()),
          row.or(PACKAGE_CODE, c -> row.code(c, 40), old.servicePackage()),
          row.or(FEE, row::yuan, old.fee()),
          row.or(RECORDED_AT, row::time, old.recorded()));
    }

    private Integer doctor(Row row) {
      return row.text(DOCTOR_CODE) == null
          ? null
          : (Integer) Known.id(row, DOCTOR_CODE, doctorIds, Reason.UNKNOWN_DOCTOR);
    }

    /** A person has one contract at a time (E5); the term is looked at when it is agreed (E4). */
    @Override
    public void admit(Row row, Contract entry) {
      Enrolment e = entry.enrolment();
      if (e.person() == 0) {
        throw row.bad(CERTNO, Reason.UNKNOWN_PERSON);
      }
      EnrolmentHistory others =
          histories.getOrDefault(e.person(), EnrolmentHistory.NONE).without(e.contract());
      Optional<EnrolmentRule.Refusal> refusal = refusal(entry, others);
      if (refusal.isPresent()) {
        throw refusal.get() instanceof EnrolmentRule.Refusal.Term
            ? row.bad(ENDDATE, Reason.TERM_OUT_OF_BOUNDS)
            : row.bad(BEGNDATE, Reason.SIGNED_ELSEWHERE);
      }
      histories.put(e.person(), others.with(e));
    }

    private Optional<EnrolmentRule.Refusal> refusal(Contract entry, EnrolmentHistory others) {
      DateRange inForce = entry.enrolment().range();
      return isAgreed(entry)
          ? others.overlapping(inForce).map(EnrolmentRule.Refusal.Overlap::new)
          : rule.refuses(others, new DateRange(inForce.from(), entry.agreedTo()), inForce);
    }

    /** The same days were agreed before, perhaps under other terms. */
    private boolean isAgreed(Contract entry) {
      Contract before = contracts.get(entry.enrolment().contract());
      return before != null
          && before.agreedTo().equals(entry.agreedTo())
          && before.enrolment().range().from().equals(entry.enrolment().range().from());
    }

    @Override
    public void write(Changes<String, Contract> changes) {
      enrolments.add(run.county(), changes.added(), run.id(), run.stamp());
      enrolments.change(run.county(), changes.changed(), run.id(), run.stamp());
    }
  }

  private static String certificate(Row row) {
    String certificate = Certificate.normal(row.required(CERTNO, 50));
    if (Certificate.damaged(certificate)) {
      throw row.bad(CERTNO, Reason.DAMAGED_BY_SPREADSHEET);
    }
    return certificate;
  }

  private static String status(Row row) {
    String status = row.text(STATUS);
    if (status == null) {
      return SIGNED;
    }
    if (!STATES.contains(status)) {
      throw row.bad(STATUS, Reason.UNKNOWN_CODE);
    }
    return status;
  }

  private static EndReason endReason(Row row) {
    String code = row.text(END_REASON);
    if (code != null && code.length() == 1) {
      // the codes are 01 to 99: a spreadsheet has dropped the zero
      throw row.bad(END_REASON, Reason.DAMAGED_BY_SPREADSHEET);
    }
    return code == null
        ? null
        : EndReason.of(code).orElseThrow(() -> row.bad(END_REASON, Reason.UNKNOWN_CODE));
  }

  private static List<String> groups(Row row) {
    String codes = row.code(GROUPS, 60);
    return codes == null ? List.of() : List.of(codes.split(" +"));
  }

  private static List<String> groupsOf(Optional<Contract> known) {
    return known.map(contract -> contract.enrolment().groups()).orElse(List.of());
  }

  private static DateRange agreed(Row row) {
    row.requiredDay(ENDDATE);
    return row.range(BEGNDATE, ENDDATE);
  }

  /** The days agreed, cut off after the day of termination. */
  private static DateRange inForce(Row row, DateRange agreed, Contract old) {
    LocalDate ended = row.or(END_DATE_ACTUAL, row::day, endedOn(old));
    if (ended == null) {
      if (row.or(STATUS, c -> status(row), old.status()).equals(TERMINATED)) {
        throw row.bad(END_DATE_ACTUAL, Reason.MISSING);
      }
      return agreed;
    }
    return EnrolmentRule.inForce(agreed, ended)
        .orElseThrow(() -> row.bad(END_DATE_ACTUAL, Reason.ENDS_BEFORE_IT_BEGINS));
  }

  private static LocalDate endedOn(Contract contract) {
    return contract != NEW && contract.enrolment().range().to().isBefore(contract.agreedTo())
        ? contract.enrolment().range().lastDay()
        : null;
  }
}
