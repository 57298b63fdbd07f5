package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.files.Changes;
import org.capitation.files.Column;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Layout;
import org.capitation.files.Reason;
import org.capitation.files.Register;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.ControlTotal;
import org.capitation.ledger.store.ControlTotalStore;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 对总账文件 {@code control-total} (3201): what the platform says that a month came to. */
@ApplicationScoped
public class ControlTotalFile implements FileKind {
  private static final Layout LAYOUT = new Layout();
  private static final Column FIXMEDINS_CODE = LAYOUT.optional("fixmedins_code");
  private static final Column INSUTYPE = LAYOUT.mandatory("insutype");
  private static final Column CLR_TYPE = LAYOUT.optional("clr_type");
  private static final Column STMT_BEGNDATE = LAYOUT.mandatory("stmt_begndate");
  private static final Column STMT_ENDDATE = LAYOUT.mandatory("stmt_enddate");
  private static final Column MEDFEE_SUMAMT = LAYOUT.mandatory("medfee_sumamt");
  private static final Column HIFP_PAY = LAYOUT.mandatory("hifp_pay");
  private static final Column FUND_PAY_SUMAMT = LAYOUT.optional("fund_pay_sumamt");
  private static final Column ACCT_PAY = LAYOUT.optional("acct_pay");
  private static final Column FIXMEDINS_SETL_CNT = LAYOUT.mandatory("fixmedins_setl_cnt");
  private static final int MOST = 1_000_000_000;

  @Inject private ControlTotalStore totals;

  @Override
  public String name() {
    return "control-total";
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Intake open(Run run) {
    return new Register<>(new Totals(run));
  }

  private final class Totals implements Register.Book<ControlTotal.Key, ControlTotal> {
    private final Run run;

    Totals(Run run) {
      this.run = run;
    }

    @Override
    public ControlTotal.Key key(Row row) {
      return new ControlTotal.Key(
          month(row),
          Pot.of(row.required(INSUTYPE))
              .orElseThrow(() -> row.bad(INSUTYPE, Reason.UNKNOWN_INSUTYPE)),
          orAll(row.code(FIXMEDINS_CODE, 30)),
          type(row));
    }

    @Override
    public ControlTotal entry(Row row, Optional<ControlTotal> known) {
      row.required(FIXMEDINS_SETL_CNT);
      Amounts amounts =
          new Amounts(
              row.number(FIXMEDINS_SETL_CNT, -MOST, MOST),
              row.requiredYuan(MEDFEE_SUMAMT),
              row.requiredYuan(HIFP_PAY));
      Money fundSum = known.map(ControlTotal::fundSum).orElse(null);
      Money accountPay = known.map(ControlTotal::accountPay).orElse(null);
      return new ControlTotal(
          key(row),
          amounts,
          row.or(FUND_PAY_SUMAMT, row::yuan, fundSum),
          row.or(ACCT_PAY, row::yuan, accountPay));
    }

    @Override
    public Map<ControlTotal.Key, ControlTotal> known(List<Row> rows) {
      return totals.known(
          run.county(), rows.stream().map(Totals::month).collect(Collectors.toSet()));
    }

    @Override
    public void write(Changes<ControlTotal.Key, ControlTotal> changes) {
      totals.write(run.county(), changes.all(), run.stamp());
    }

    private static YearMonth month(Row row) {
      LocalDate first = row.requiredDay(STMT_BEGNDATE);
      YearMonth month = YearMonth.from(first);
      boolean whole = first.equals(month.atDay(1));
      if (!whole || !row.requiredDay(STMT_ENDDATE).equals(month.atEndOfMonth())) {
        throw row.bad(whole ? STMT_ENDDATE : STMT_BEGNDATE, Reason.NOT_A_WHOLE_MONTH);
      }
      return month;
    }

    private static String type(Row row) {
      String type = orAll(row.code(CLR_TYPE, 6));
      if (!type.equals(ControlTotal.ALL) && Clearing.of(type).isEmpty()) {
        throw row.bad(CLR_TYPE, Reason.UNKNOWN_CODE);
      }
      return type;
    }

    private static String orAll(String code) {
      return code == null ? ControlTotal.ALL : code;
    }
  }
}
