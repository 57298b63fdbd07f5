package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.ContractState;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Enrolment;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.enrolment.EnrolmentRule;
import org.capitation.enrolment.Staff;
import org.capitation.enrolment.store.ContractStore;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.PackageStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.BadFile;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.registry.Certificate;
import org.capitation.registry.store.CountyStore;
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

  /** What a file can say; only people cancel contracts. */
  private static final Set<ContractState> STATES =
      EnumSet.of(ContractState.SIGNED, ContractState.TERMINATED, ContractState.RENEWED);

  /** What holds where the file does not have the column. */
  private static final Contract NEW =
      new Contract(null, null, null, ContractState.SIGNED, null, Contract.Service.NONE, null);

  @Inject private EnrolmentStore enrolments;
  @Inject private ContractStore contracts;
  @Inject private ContractImport imports;
  @Inject private PackageStore packages;
  @Inject private TeamStore teams;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private Facts facts;

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
    LocalDate today = run.stamp().day();
    return facts
        .terms(run.county(), today)
        .map(terms -> new Register<>(new Contracts(run, new EnrolmentRule(terms))))
        .orElseThrow(() -> new BadFile(Reason.NO_POLICY));
  }

  private final class Contracts implements Register.Book<String, Contract> {
    private final Run run;
    private final EnrolmentRule rule;
    private final Staff staff;
    private final Fees fees;
    private final FullLists lists;
    private Map<String, PersonStore.Registered> people = Map.of();
    private Map<String, Contract> before = Map.of();
    private Map<String, Contract> now = Map.of();
    private Map<Long, EnrolmentHistory> histories = Map.of();

    Contracts(Run run, EnrolmentRule rule) {
      this.run = run;
      this.rule = rule;
      staff = teams.staff(run.county());
      fees = new Fees(packages.all(run.county()));
      lists = new FullLists(rule, staff, run.stamp().day());
    }

    @Override
    public String key(Row row) {
      return row.requiredCode(CONTRACT_NO, 40);
    }

    @Override
    public Map<String, Contract> known(List<Row> rows) {
      people =
          persons.registered(
              run.county(),
              rows.stream().map(EnrolmentFile::certificate).collect(Collectors.toSet()));
      before =
          contracts.numbered(run.county(), rows.stream().map(this::key).toList()).stream()
              .map(ContractStore.Registered::contract)
              .collect(Collectors.toMap(Contract::number, Function.identity()));
      now = new HashMap<>(before);
      histories =
          new HashMap<>(
              enrolments.histories(
                  people.values().stream().map(PersonStore.Registered::id).toList()));
      lists.open(counties.ground(run.county()).ground(), contracts);
      return before;
    }

    @Override
    public Contract entry(Row row, Optional<Contract> known) {
      PersonStore.Registered person = people.get(certificate(row));
      long id = person == null ? 0L : person.id();
      if (known.isPresent() && id != 0 && known.get().enrolment().person() != id) {
        throw row.bad(CERTNO, Reason.CONTRACT_OF_ANOTHER);
      }
      if (known.isPresent() && known.get().isCancelled()) {
        throw row.bad(CONTRACT_NO, Reason.CONTRACT_CANCELLED);
      }
      DateRange agreed = agreed(row);
      Contract old = known.orElse(NEW);
      Enrolment enrolment =
          new Enrolment(
              key(row),
              id,
              team(row),
              row.past(SIGN_DATE, run.stamp().day()),
              inForce(row, agreed, old),
              row.or(GROUPS, c -> groups(row), groupsOf(known)));
      return new Contract(
          enrolment,
          row.or(DOCTOR_CODE, c -> doctor(row), old.doctor()),
          agreed.to(),
          row.or(STATUS, c -> status(row), old.state()),
          row.or(END_REASON, c -> endReason(row), old.endReason()),
          fees.service(
              row.or(PACKAGE_CODE, c -> row.code(c, 40), old.service().code()),
              row.or(FEE, row::yuan, Fees.amount(old)),
              enrolment.signed(),
              old.service()),
          row.or(RECORDED_AT, row::time, old.recorded()));
    }

    private int team(Row row) {
      return staff
          .team(row.required(TEAM_CODE))
          .orElseThrow(() -> row.bad(TEAM_CODE, Reason.UNKNOWN_TEAM))
          .who()
          .id();
    }

    private Integer doctor(Row row) {
      return row.text(DOCTOR_CODE) == null
          ? null
          : (Integer)
              staff
                  .doctor(row.text(DOCTOR_CODE))
                  .orElseThrow(() -> row.bad(DOCTOR_CODE, Reason.UNKNOWN_DOCTOR))
                  .who()
                  .id();
    }

    /**
     * A person has one contract at a time (E5), a doctor no more persons than the cap from today on
     * (E6); the term is looked at when it is agreed (E4).
     */
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
      LocalDate death = people.get(certificate(row)).person().death();
      if (!lists.admits(now.get(e.contract()), entry, death)) {
        throw row.bad(DOCTOR_CODE, Reason.LIST_FULL);
      }
      histories.put(e.person(), others.with(e));
      now.put(e.contract(), entry);
    }

    private Optional<EnrolmentRule.Refusal> refusal(Contract entry, EnrolmentHistory others) {
      return isAgreed(entry)
          ? others.overlapping(entry.range()).map(EnrolmentRule.Refusal.Overlap::new)
          : rule.refuses(others, entry.agreed(), entry.range());
    }

    /** The same days were agreed before, perhaps under other terms. */
    private boolean isAgreed(Contract entry) {
      Contract known = before.get(entry.number());
      return known != null && known.agreed().equals(entry.agreed());
    }

    @Override
    public void write(Changes<String, Contract> changes) {
      imports.write(run, changes, before, staff);
      lists.close(counties.ground(run.county()).ground());
    }
  }

  private static String certificate(Row row) {
    String certificate = Certificate.normal(row.required(CERTNO, 50));
    if (Certificate.damaged(certificate)) {
      throw row.bad(CERTNO, Reason.DAMAGED_BY_SPREADSHEET);
    }
    return certificate;
  }

  private static ContractState status(Row row) {
    return row.text(STATUS) == null
        ? ContractState.SIGNED
        : ContractState.of(row.text(STATUS))
            .filter(STATES::contains)
            .orElseThrow(() -> row.bad(STATUS, Reason.UNKNOWN_CODE));
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
      if (row.or(STATUS, c -> status(row), old.state()) == ContractState.TERMINATED) {
        throw row.bad(END_DATE_ACTUAL, Reason.MISSING);
      }
      return agreed;
    }
    return EnrolmentRule.inForce(agreed, ended)
        .orElseThrow(() -> row.bad(END_DATE_ACTUAL, Reason.ENDS_BEFORE_IT_BEGINS));
  }

  private static LocalDate endedOn(Contract contract) {
    return contract != NEW && contract.range().to().isBefore(contract.agreedTo())
        ? contract.range().lastDay()
        : null;
  }
}
