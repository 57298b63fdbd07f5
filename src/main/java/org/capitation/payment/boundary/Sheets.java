package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Circulation;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.InPerson;
import org.capitation.access.NotSigned;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.access.SigningStep;
import org.capitation.budget.Agreement;
import org.capitation.budget.store.AgreementStore;
import org.capitation.payment.Sheet;
import org.capitation.payment.Sheet.State;
import org.capitation.payment.store.PaidMemberStore;
import org.capitation.payment.store.SheetStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 月度拨付单: signed by three people of the bureau, then marked as paid by the finance bureau. */
@ApplicationScoped
public class Sheets {
  @Inject private SheetStore sheets;
  @Inject private SheetPapers papers;
  @Inject private PaidMemberStore members;
  @Inject private AgreementStore agreements;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 拨付单与签署.
   *
   * @param sheet the sheet, with the lines that the caller sees
   * @param circulation its way from one who signs to the next
   * @param rows its lines, with who and what they name
   * @param year the budget year that the month lies in
   */
  public record Shown(Sheet sheet, Circulation circulation, List<Row> rows, int year) {
    /** What the lines pay that the caller sees. */
    public Money sum() {
      return sheet.total().paid();
    }
  }

  /**
   * 拨付项.
   *
   * @param line the line
   * @param community to whom
   * @param agreement the document number of the agreement that holds in the month, if there is one
   */
  public record Row(Sheet.Line line, Community community, Optional<String> agreement) {}

  /**
   * 支付登记.
   *
   * @param line our key of the line
   * @param day the day on which it was paid
   * @param voucher the number of the voucher
   */
  public record Entry(long line, LocalDate day, String voucher) {}

  /** The sheets of the months of a budget year that the caller sees, the newest first. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Shown> list(Pot pot, int year) {
    County county = counties.get(caller.county());
    List<YearMonth> months = county.year(year).months();
    return sheets.of(county, pot, months.get(0), months.get(months.size() - 1)).stream()
        .filter(this::isSeen)
        .map(sheet -> shown(county, sheet))
        .toList();
  }

  /** The sheet of a month that counts, if the caller sees it; nothing before it is prepared. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Optional<Shown> ofMonth(Pot pot, YearMonth month) {
    County county = counties.get(caller.county());
    return sheets.of(county, pot, month, month).stream()
        .filter(sheet -> sheet.standing().state() != State.STOPPED)
        .filter(this::isSeen)
        .findFirst()
        .map(sheet -> shown(county, sheet));
  }

  /**
   * A sheet that the caller sees.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Shown find(long id) {
    County county = counties.get(caller.county());
    return sheets
        .find(county, id)
        .filter(this::isSeen)
        .map(sheet -> shown(county, sheet))
        .orElseThrow(() -> new Missing("sheet", id));
  }

  /** What keeps the caller from signing; nothing if it is the caller's turn. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public Optional<Hindrance> hindrance(Shown shown) {
    return SigningRule.refuse(
        shown.circulation(), caller.account(), shown.sheet().standing().version());
  }

  /**
   * Signs the next step; after the last one it may be paid.
   *
   * @param seen how often the sheet had been touched when it was seen
   * @throws NotSigned if the caller may not
   */
  @Allowed(Circle.BUREAU)
  @InPerson
  @Transactional
  public Shown sign(long id, int seen) {
    Sheet sheet = held(id);
    Stamp stamp = stamp();
    Signature signed = SigningRule.sign(papers.circulation(sheet), caller.account(), seen, stamp);
    papers.sign(sheet, signed);
    State next = sheet.lines().stream().anyMatch(Sheet.Line::isOpen) ? State.APPROVED : State.PAID;
    sheets.touch(id, signed.step() == SigningStep.APPROVE ? next : State.SIGNING, null, stamp);
    return find(id);
  }

  /**
   * Withdraws a sheet, or sends it back: its statements count no more, and the month is prepared
   * again.
   *
   * @param seen how often the sheet had been touched when it was seen
   * @throws NotSigned if the caller may not
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public Shown stop(long id, int seen, String reason) {
    Sheet sheet = held(id);
    SigningRule.refuseStop(papers.circulation(sheet), caller.account(), seen)
        .ifPresent(
            hindrance -> {
              throw new NotSigned(hindrance);
            });
    County county = counties.get(caller.county());
    sheets.withdraw(id);
    sheet.lines().stream()
        .map(line -> new PaidMemberStore.Key(county, sheet.pot(), line.year()))
        .distinct()
        .forEach(key -> members.withdraw(key, sheet.month()));
    sheets.touch(id, State.STOPPED, reason, stamp());
    return find(id);
  }

  /**
   * Marks a line as paid; once all are, the sheet is.
   *
   * @throws Missing if the sheet has no such line
   * @throws Declined if it may not be paid yet, was paid already, or the day is still to come
   */
  @Allowed(Circle.FINANCE)
  @Transactional
  public Shown pay(long id, Entry entry) {
    Sheet sheet = held(id);
    Sheet.Line line =
        sheet.lines().stream()
            .filter(one -> one.id() == entry.line())
            .findFirst()
            .orElseThrow(() -> new Missing("statement", entry.line()));
    if (!sheet.standing().state().isSettled()) {
      throw new Declined("payment.denied.unapproved");
    }
    if (!line.isOpen()) {
      throw new Declined(
          "payment.denied.paid", line.remitted().map(Sheet.Remitted::voucher).orElse("0.00"));
    }
    Stamp stamp = stamp();
    if (entry.day().isAfter(stamp.day())) {
      throw new Declined("payment.denied.day", entry.day());
    }
    sheets.remit(line.id(), new Sheet.Remitted(entry.day(), entry.voucher(), stamp));
    boolean last = sheet.lines().stream().filter(Sheet.Line::isOpen).count() == 1;
    sheets.touch(id, last ? State.PAID : State.APPROVED, null, stamp);
    return find(id);
  }

  /** Others who work at payments of the county wait until this transaction ends. */
  private Sheet held(long id) {
    County county = counties.get(caller.county());
    counties.hold(county);
    return sheets.find(county, id).orElseThrow(() -> new Missing("sheet", id));
  }

  /** A community sees what has been approved. */
  private boolean isSeen(Sheet sheet) {
    return caller.seesWholeCounty() || sheet.standing().state().isSettled();
  }

  private Shown shown(County county, Sheet sheet) {
    Map<Integer, Community> communities =
        institutions.communities(county).stream()
            .filter(one -> caller.sees(one.code()))
            .collect(Collectors.toMap(Community::id, Function.identity()));
    List<Sheet.Line> seen =
        sheet.lines().stream().filter(one -> communities.containsKey(one.community())).toList();
    return new Shown(
        new Sheet(sheet.id(), sheet.pot(), sheet.month(), sheet.kind(), sheet.standing(), seen),
        papers.circulation(sheet),
        seen.stream()
            .map(
                line ->
                    new Row(
                        line,
                        communities.get(line.community()),
                        line.ground()
                            .agreement()
                            .flatMap(agreement -> agreements.find(county, agreement))
                            .map(Agreement::terms)
                            .map(Agreement.Terms::document)))
            .toList(),
        county.yearOf(sheet.month()).year());
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
