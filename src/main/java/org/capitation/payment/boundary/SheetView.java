package org.capitation.payment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.page.Sent;
import org.capitation.page.SigningWords;
import org.capitation.page.Words;
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
  @Inject private SigningWords signing;
  @Inject private Words words;
  @Inject private Sent sent;

  private Sheets.Shown shown;

  @PostConstruct
  void read() {
    shown = sheets.find(sent.id("sheet"));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          shown = done(button);
          return "/payment/sheet?id=" + shown.sheet().id();
        });
  }

  private Sheets.Shown done(String what) {
    long id = shown.sheet().id();
    return switch (what) {
      case "sign" -> sheets.sign(id, sent.version());
      case "stop" -> sheets.stop(id, sent.version(), sent.required("reason", LONGEST_REASON));
      case "pay" -> sheets.pay(id, entry());
      default -> shown;
    };
  }

  private Sheets.Entry entry() {
    String line = sent.typed("line");
    if (!line.matches("\\d{1,18}")) {
      throw new Missing("statement", line);
    }
    return new Sheets.Entry(
        Long.parseLong(line), sent.day("day"), sent.required("voucher", LONGEST_VOUCHER));
  }

  /** The sheet. */
  public Sheets.Shown shown() {
    return shown;
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
