package org.capitation.payment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.page.Selection;
import org.capitation.page.Words;
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
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<Sheets.Shown> list;
  private List<AdvanceRequests.Shown> advances;
  private String problem;

  @PostConstruct
  void read() {
    list = sheets.list(pot(), selection.year());
    advances = requests.list(pot(), selection.year());
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException {
    String what = typed("do");
    try {
      if (what.equals("prepare") && next() != null) {
        lead("/payment/sheet?id=" + payments.prepare(pot(), next()));
      } else if (what.equals("apply")) {
        lead("/payment/advance?id=" + apply());
      }
    } catch (Declined refused) {
      problem = words.text(refused.key(), refused.arguments().toArray());
    } catch (Missing missing) {
      problem = words.text("payment.list.no-terms");
    }
  }

  private long apply() {
    String remark = typed("remark");
    if (remark.isEmpty()) {
      throw new Declined("payment.denied.remark");
    }
    if (remark.length() > LONGEST_REMARK) {
      throw new Declined("payment.denied.long", LONGEST_REMARK, remark.length());
    }
    return requests.apply(pot(), selection.year(), typed("community"), remark).request().id();
  }

  private void lead(String address) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + address);
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** What was typed into a field. */
  public String typed(String name) {
    return Objects.toString(request.getParameter(name), "").trim();
  }

  /** What stands against what was asked for; null if nothing does. */
  public String problem() {
    return problem;
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
