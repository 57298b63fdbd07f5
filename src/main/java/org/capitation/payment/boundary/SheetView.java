package org.capitation.payment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.capitation.access.Caller;
import org.capitation.access.NotSigned;
import org.capitation.access.Role;
import org.capitation.page.Signer;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
import org.capitation.payment.NotPaid;
import org.capitation.payment.Sheet;
import org.capitation.value.Missing;

/** 月度拨付单页: what a month pays to whom, whose turn it is, and by what it was paid. */
@Named
@RequestScoped
public class SheetView {
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_VOUCHER = 60;

  @Inject private Sheets sheets;
  @Inject private MemberAdjustments adjustments;
  @Inject private Caller caller;
  @Inject private Signer signer;
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Sheets.Shown shown;
  private String problem;

  @PostConstruct
  void read() {
    String id = typed("id");
    if (!id.matches("\\d{1,18}")) {
      throw new Missing("sheet", id);
    }
    shown = sheets.find(Long.parseLong(id));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException {
    String what = typed("do");
    if (what.isEmpty()) {
      return;
    }
    problem = what.equals("sign") ? signer.objection().orElse(null) : null;
    if (problem != null) {
      return;
    }
    try {
      shown = done(what);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/payment/sheet?id=" + shown.sheet().id());
    } catch (NotSigned refused) {
      problem = signing.of(refused.hindrance());
    } catch (NotPaid refused) {
      problem = words.text(refused.key(), refused.arguments().toArray());
    }
  }

  private Sheets.Shown done(String what) {
    long id = shown.sheet().id();
    return switch (what) {
      case "sign" -> sheets.sign(id, seen());
      case "stop" -> sheets.stop(id, seen(), required("reason", LONGEST_REASON));
      case "pay" -> sheets.pay(id, entry());
      default -> shown;
    };
  }

  private Sheets.Entry entry() {
    String line = required("line", LONGEST_VOUCHER);
    if (!line.matches("\\d{1,18}")) {
      throw new Missing("statement", line);
    }
    String day = required("day", LONGEST_VOUCHER);
    try {
      return new Sheets.Entry(
          Long.parseLong(line), LocalDate.parse(day), required("voucher", LONGEST_VOUCHER));
    } catch (DateTimeException e) {
      throw new NotPaid("date", day);
    }
  }

  private String required(String name, int most) {
    if (typed(name).isEmpty()) {
      throw new NotPaid("remark");
    }
    if (typed(name).length() > most) {
      throw new NotPaid("long", most, typed(name).length());
    }
    return typed(name);
  }

  private int seen() {
    return typed("version").matches("\\d{1,9}") ? Integer.parseInt(typed("version")) : -1;
  }

  /** What was typed into a field. */
  public String typed(String name) {
    return Objects.toString(request.getParameter(name), "").trim();
  }

  /** The sheet. */
  public Sheets.Shown shown() {
    return shown;
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
  }

  /** Why the caller cannot sign now; null if it is the caller's turn. */
  public String hindrance() {
    return sheets.hindrance(shown).map(signing::of).orElse(null);
  }

  /** It goes from one who signs to the next. */
  public boolean isOpen() {
    return shown.sheet().standing().state() == Sheet.State.SIGNING;
  }

  /** The caller can withdraw it or send it back. */
  public boolean isStoppable() {
    return isOpen()
        && caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER)
        && (hindrance() == null || shown.circulation().isOf(caller.name()));
  }

  /** The lines that the caller can mark as paid. */
  public List<Sheets.Row> payable() {
    return caller.is(Role.FINANCE) && shown.sheet().standing().state() == Sheet.State.APPROVED
        ? shown.rows().stream().filter(row -> row.line().isOpen()).toList()
        : List.of();
  }

  /** What moved the people of paid months for whom the sheet is adjusted (P15). */
  public List<MemberAdjustments.Line> causes() {
    Sheet sheet = shown.sheet();
    return sheet.lines().stream()
        .map(Sheet.Line::year)
        .distinct()
        .flatMap(year -> adjustments.of(sheet.pot(), year).stream())
        .filter(line -> line.month().equals(sheet.month()))
        .toList();
  }
}
