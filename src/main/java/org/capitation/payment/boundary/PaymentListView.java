package org.capitation.payment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 月度拨付页: the sheets and advances of a pot and year, and the forms to begin one. */
@Named
@RequestScoped
public class PaymentListView {
  private static final int LONGEST_REMARK = 500;

  @Inject private Sheets sheets;
  @Inject private Payments payments;
  @Inject private AdvanceRequests requests;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Sent sent;

  private List<Sheets.Shown> list;
  private List<AdvanceRequests.Shown> advances;

  @PostConstruct
  void read() {
    list = sheets.list(pot(), selection.year());
    advances = requests.list(pot(), selection.year());
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException, ServletException {
    sent.act(this::done);
  }

  private String done(String button) {
    try {
      if (button.equals("apply")) {
        return "/payment/advance?id=" + apply();
      }
      return Optional.ofNullable(next())
          .map(month -> "/payment/sheet?id=" + payments.prepare(pot(), month))
          .orElse("/payment/list");
    } catch (Missing missing) {
      throw new Declined("payment.list.no-terms");
    }
  }

  private long apply() {
    String remark = sent.required("remark", LONGEST_REMARK);
    return requests.apply(pot(), selection.year(), sent.typed("community"), remark).request().id();
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** The sheets, the newest first. */
  public List<Sheets.Shown> list() {
    return list;
  }

  /** The requests for advances, the newest first. */
  public List<AdvanceRequests.Shown> advances() {
    return advances;
  }

  /** The month that the caller can prepare; null if there is none. */
  public YearMonth next() {
    return caller.is(Role.BUREAU_CLERK) ? payments.next(pot()).orElse(null) : null;
  }

  /** Whether the caller asks for advances. */
  public boolean isAsking() {
    return caller.is(Role.BUREAU_CLERK, Role.COMMUNITY_ADMIN);
  }

  /** The communities that the caller asks for. */
  public List<Community> communities() {
    return requests.communities();
  }
}
