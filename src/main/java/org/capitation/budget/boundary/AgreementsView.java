package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.page.Handed;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 协议列表页: the agreements of a pot and year, and the form to enter one. */
@Named
@RequestScoped
public class AgreementsView {
  private static final int LONGEST_DOCUMENT = 100;

  @Inject private Agreements agreements;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Sent sent;
  @Inject private HttpServletRequest request;

  private List<Agreements.Shown> list;

  @PostConstruct
  void read() {
    list = agreements.list(pot(), selection.year());
  }

  /** Enters the agreement that the form says. */
  public void act() throws IOException, ServletException {
    sent.act(button -> "/budget/agreement?id=" + enter());
  }

  private long enter() throws IOException, ServletException {
    Handed scan =
        Handed.of(request, "scan", Attachment.MOST_BYTES)
            .orElseThrow(() -> new Declined("budget.agreements.incomplete"));
    try {
      return agreements
          .enter(entry(), Attachment.Content.of(scan.name(), scan.bytes()))
          .agreement()
          .id();
    } catch (Missing missing) {
      throw new Declined("budget.list.no-terms");
    }
  }

  private Agreements.Entry entry() {
    LocalDate first = sent.day("first");
    LocalDate last = sent.day("last");
    if (last.isBefore(first)) {
      throw new Declined("budget.agreements.incomplete");
    }
    return new Agreements.Entry(
        pot(),
        selection.year(),
        sent.required("community", LONGEST_DOCUMENT),
        sent.required("document", LONGEST_DOCUMENT),
        sent.day("signed"),
        DateRange.ofDays(first, last));
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** The agreements, the newest first. */
  public List<Agreements.Shown> list() {
    return list;
  }

  /** Whether the caller enters agreements. */
  public boolean isClerk() {
    return caller.is(Role.BUREAU_CLERK);
  }

  /** The communities, by code. */
  public List<Community> communities() {
    return agreements.communities();
  }
}
