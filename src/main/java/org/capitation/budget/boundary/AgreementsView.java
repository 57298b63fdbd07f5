package org.capitation.budget.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.page.Handed;
import org.capitation.page.Selection;
import org.capitation.page.Words;
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
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<Agreements.Shown> list;
  private String problem;

  @PostConstruct
  void read() {
    list = agreements.list(pot(), selection.year());
  }

  /** Enters the agreement that the form says. */
  public void act() throws IOException, ServletException {
    if (typed("do").isEmpty()) {
      return;
    }
    Optional<Handed> scan = Handed.of(request, "scan", Attachment.MOST_BYTES);
    try {
      Optional<Agreements.Entry> entry = entry();
      if (entry.isEmpty() || scan.isEmpty()) {
        problem = words.text("budget.agreements.incomplete");
        return;
      }
      long id =
          agreements
              .enter(entry.get(), Attachment.Content.of(scan.get().name(), scan.get().bytes()))
              .agreement()
              .id();
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + "/budget/agreement?id=" + id);
    } catch (Declined denied) {
      problem = words.text(denied.key(), denied.arguments().toArray());
    } catch (Missing missing) {
      problem = words.text("budget.list.no-terms");
    }
  }

  private Optional<Agreements.Entry> entry() {
    try {
      DateRange valid =
          DateRange.ofDays(LocalDate.parse(typed("first")), LocalDate.parse(typed("last")));
      LocalDate signed = LocalDate.parse(typed("signed"));
      if (typed("document").length() > LONGEST_DOCUMENT) {
        throw new Declined("budget.denied.long", LONGEST_DOCUMENT, typed("document").length());
      }
      return typed("community").isEmpty() || typed("document").isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Agreements.Entry(
                  pot(), selection.year(), typed("community"), typed("document"), signed, valid));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Pot pot() {
    return Pot.of(selection.pot()).orElseThrow();
  }

  /** What was typed into a field. */
  public String typed(String name) {
    return Objects.toString(request.getParameter(name), "").trim();
  }

  /** What stands against what was entered; null if nothing does. */
  public String problem() {
    return problem;
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
