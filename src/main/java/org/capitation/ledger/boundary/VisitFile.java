package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capitation.files.BadRow;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Rejection;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Care;
import org.capitation.ledger.FeeDifference;
import org.capitation.ledger.Visit;
import org.capitation.ledger.store.VisitRows.Details;
import org.capitation.registry.Certificate;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 就诊结算文件 {@code visit} (SETL_D): reads the platform's records and has them booked. */
@ApplicationScoped
public class VisitFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column SETL_ID = LAYOUT.mandatory("setl_id");
  private static final Column MDTRT_ID = LAYOUT.optional("mdtrt_id");
  private static final Column PSN_NO = LAYOUT.mandatory("psn_no");
  private static final Column CERTNO = LAYOUT.mandatory("certno");
  private static final Column INSUTYPE = LAYOUT.mandatory("insutype");
  private static final Column PSN_TYPE = LAYOUT.mandatory("psn_type");
  private static final Column FIXMEDINS_CODE = LAYOUT.mandatory("fixmedins_code");
  private static final Column FIXMEDINS_NAME = LAYOUT.optional("fixmedins_name");
  private static final Column FIX_BLNG_ADMDVS = LAYOUT.optional("fix_blng_admdvs");
  private static final Column HOSP_LV = LAYOUT.optional("hosp_lv");
  private static final Column MED_TYPE = LAYOUT.mandatory("med_type");
  private static final Column DISE_NO = LAYOUT.optional("dise_no", "dise_codg");
  private static final Column BEGNDATE = LAYOUT.mandatory("begndate");
  private static final Column SETL_TIME = LAYOUT.mandatory("setl_time");
  private static final Column PAY_LOC = LAYOUT.mandatory("pay_loc");
  private static final Column SETL_TYPE = LAYOUT.optional("setl_type");
  private static final Column MEDFEE_SUMAMT = LAYOUT.mandatory("medfee_sumamt");
  private static final Column FULAMT_OWNPAY_AMT = LAYOUT.optional("fulamt_ownpay_amt");
  private static final Column OVERLMT_SELFPAY = LAYOUT.optional("overlmt_selfpay");
  private static final Column PRESELFPAY_AMT = LAYOUT.optional("preselfpay_amt");
  private static final Column INSCP_SCP_AMT = LAYOUT.optional("inscp_scp_amt");
  private static final Column ACT_PAY_DEDC = LAYOUT.optional("act_pay_dedc");
  private static final Column HIFP_PAY = LAYOUT.mandatory("hifp_pay");
  private static final Column CVLSERV_PAY = LAYOUT.optional("cvlserv_pay");
  private static final Column HIFES_PAY = LAYOUT.optional("hifes_pay");
  private static final Column HIFMI_PAY = LAYOUT.optional("hifmi_pay");
  private static final Column HIFOB_PAY = LAYOUT.optional("hifob_pay");
  private static final Column MAF_PAY = LAYOUT.optional("maf_pay");
  private static final Column OTH_PAY = LAYOUT.optional("oth_pay", "othfund_pay");
  private static final Column FUND_PAY_SUMAMT = LAYOUT.optional("fund_pay_sumamt");
  private static final Column ACCT_PAY = LAYOUT.optional("acct_pay");
  private static final Column PSN_CASH_PAY = LAYOUT.optional("psn_cash_pay", "cash_payamt");
  private static final Column REFD_SETL_FLAG = LAYOUT.mandatory("refd_setl_flag");
  private static final Column INIT_SETL_ID = LAYOUT.optional("init_setl_id");
  private static final Column REFL_OLD_MDTRT_ID = LAYOUT.optional("refl_old_mdtrt_id");
  private static final Column YEAR = LAYOUT.optional("year");
  private static final Column VALI_FLAG = LAYOUT.optional("vali_flag");
  private static final Column UPDT_TIME = LAYOUT.optional("updt_time");
  private static final Column INSU_ADMDVS = LAYOUT.optional("insu_admdvs", "insu_optins");
  private static final Column POOLAREA_NO = LAYOUT.optional("poolarea_no");

  /** The amounts that are kept beside the fee and the pool payment, in the order of the table. */
  private static final List<Column> PARTS =
      List.of(
          FULAMT_OWNPAY_AMT,
          OVERLMT_SELFPAY,
          PRESELFPAY_AMT,
          INSCP_SCP_AMT,
          ACT_PAY_DEDC,
          CVLSERV_PAY,
          HIFES_PAY,
          HIFMI_PAY,
          HIFOB_PAY,
          MAF_PAY,
          OTH_PAY,
          FUND_PAY_SUMAMT,
          ACCT_PAY,
          PSN_CASH_PAY);

  /** How many of them the fee consists of, by scope; they come first. */
  private static final int SCOPES = PARTS.indexOf(INSCP_SCP_AMT) + 1;

  /** From here on they are what others than the pool pay, but for one, which is a sum of them. */
  private static final int FIRST_PAYER = PARTS.indexOf(CVLSERV_PAY);

  private static final int PAYERS_SUM = PARTS.indexOf(FUND_PAY_SUMAMT);

  private static final String VALID = "1";
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2999;

  @Inject private VisitBooking booking;
  @Inject private Desks desks;

  @Override
  public String name() {
    return "visit";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new VisitIntake(booking, run, desks.of(run.county()));
  }

  /** The setl_id of a row, whatever else is wrong with it; null if there is none. */
  static String settlement(Row row) {
    return row.text(SETL_ID);
  }

  /** A row that came without a file, by the names of its columns. */
  static Row row(long line, Map<String, String> values) {
    return Row.of(line, LAYOUT, values);
  }

  /** It has the updt_time of a record in the books, and other content. */
  static Rejection contradicting(Read read) {
    return new Rejection(
        read.line(), UPDT_TIME.header(), Reason.OTHER_CONTENT, read.visit().updated().toString());
  }

  /** It takes back what has not come yet. */
  static Rejection waiting(Read read) {
    return new Rejection(
        read.line(), INIT_SETL_ID.header(), Reason.WAITS_FOR_ORIGINAL, read.visit().original());
  }

  /**
   * The record of a row, whichever way it comes.
   *
   * @param today nothing in it can have happened later
   * @throws BadRow if it is rejected
   */
  static Read read(Row row, LocalDate today) {
    String valid = row.text(VALI_FLAG);
    if (valid != null && !valid.equals(VALID)) {
      throw row.bad(VALI_FLAG, Reason.NOT_VALID);
    }
    String certificate = Certificate.normal(row.required(CERTNO, 50));
    if (Certificate.damaged(certificate)) {
      throw row.bad(CERTNO, Reason.DAMAGED_BY_SPREADSHEET);
    }
    Visit visit = visit(row, today);
    Details details = details(row);
    List<Rejection> findings = findings(row, visit.amounts(), details.parts());
    return new Read(visit, details, certificate, row.line(), findings);
  }

  /** Parts of the fee that do not add up to it; where the record does not tell them, nothing. */
  private static List<Rejection> findings(Row row, Amounts amounts, List<Money> parts) {
    List<Rejection> findings = new ArrayList<>(0);
    List<Money> scopes = parts.subList(0, SCOPES);
    if (!scopes.contains(null)) {
      FeeDifference.of(amounts.fee(), scopes)
          .ifPresent(found -> findings.add(finding(row, Reason.SCOPE_PARTS_DIFFER, found)));
    }
    if (row.text(ACCT_PAY) != null && row.text(PSN_CASH_PAY) != null) {
      FeeDifference.of(amounts.fee(), payments(amounts, parts))
          .ifPresent(found -> findings.add(finding(row, Reason.PAYER_PARTS_DIFFER, found)));
    }
    return findings;
  }

  /** What those who pay the fee pay of it: not the limits, and no sum of others. */
  private static List<Money> payments(Amounts amounts, List<Money> parts) {
    List<Money> payments = new ArrayList<>(PARTS.size());
    payments.add(amounts.fund());
    for (int i = FIRST_PAYER; i < parts.size(); i++) {
      if (i != PAYERS_SUM && parts.get(i) != null) {
        payments.add(parts.get(i));
      }
    }
    return payments;
  }

  private static Rejection finding(Row row, Reason reason, FeeDifference found) {
    return new Rejection(row.line(), MEDFEE_SUMAMT.header(), reason, found.amount().toString());
  }

  private static Visit visit(Row row, LocalDate today) {
    String original = row.code(INIT_SETL_ID, 30);
    boolean refund = row.flag(REFD_SETL_FLAG) && original != null;
    LocalDateTime settled = row.pastTime(SETL_TIME, today);
    LocalDateTime updated = row.time(UPDT_TIME);
    return new Visit(
        row.requiredCode(SETL_ID, 30),
        refund ? original : null,
        updated == null ? settled : updated,
        Pot.of(row.required(INSUTYPE))
            .orElseThrow(() -> row.bad(INSUTYPE, Reason.UNKNOWN_INSUTYPE)),
        care(row),
        Visit.PAPER.equals(row.requiredCode(PAY_LOC, 6)),
        row.past(BEGNDATE, today),
        settled,
        new Amounts(refund ? -1 : 1, row.requiredYuan(MEDFEE_SUMAMT), row.requiredYuan(HIFP_PAY)));
  }

  private static Care care(Row row) {
    return new Care(
        row.requiredCode(MED_TYPE, 6),
        row.code(DISE_NO, 30),
        row.code(REFL_OLD_MDTRT_ID, 30) != null);
  }

  private static Details details(Row row) {
    List<Money> parts = new ArrayList<>(PARTS.size());
    PARTS.forEach(column -> parts.add(row.yuan(column)));
    return new Details(
        row.code(MDTRT_ID, 30),
        null,
        row.requiredCode(PSN_NO, 30),
        row.requiredCode(PSN_TYPE, 6),
        row.requiredCode(FIXMEDINS_CODE, 30),
        row.text(FIXMEDINS_NAME, 200),
        row.code(FIX_BLNG_ADMDVS, 6),
        row.code(HOSP_LV, 6),
        row.requiredCode(PAY_LOC, 6),
        row.code(SETL_TYPE, 6),
        parts,
        row.flag(REFD_SETL_FLAG),
        row.code(REFL_OLD_MDTRT_ID, 30),
        row.number(YEAR, FIRST_YEAR, LAST_YEAR));
  }
}
