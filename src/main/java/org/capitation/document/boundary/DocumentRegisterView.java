package org.capitation.document.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.IssueFilter;
import org.capitation.document.Issued;
import org.capitation.document.ReportKind;
import org.capitation.document.Run;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Sent;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;

/** 文书登记簿页. */
@Named
@RequestScoped
public class DocumentRegisterView {
  @Inject private Documents documents;
  @Inject private DocumentRegister register;
  @Inject private IssueListing listing;
  @Inject private Listings listings;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;
  @Inject private Sent sent;

  private List<Documents.Seen> kinds;
  private IssueFilter filter;
  private Shown<Issued> list;
  private Optional<Run> check;

  @PostConstruct
  void read() {
    kinds = documents.kinds();
    filter =
        new IssueFilter(
            parameter("kind"),
            parameter("year").filter(text -> text.matches("\\d{4}")).map(Integer::valueOf),
            parameter("pot").flatMap(Pot::of),
            parameter("recipient"),
            parameter("state").map("living"::equals));
    list = listings.show(listing, request::getParameter);
    check = isOfBureau() ? register.latestCheck() : Optional.empty();
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /** Has all documents compared with the books. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (!button.equals("check")) {
            throw new Missing("act", button);
          }
          return "/document/run?id=" + register.checkAll();
        });
  }

  /** The documents of the page. */
  public Shown<Issued> list() {
    return list;
  }

  public boolean isNarrowed() {
    return filter.isNarrow();
  }

  /** The kinds to choose from. */
  public List<String> kinds() {
    return kinds.stream().map(Documents.Seen::kind).map(ReportKind::name).toList();
  }

  /** The years to choose from. */
  public List<Integer> years() {
    return register.years();
  }

  /** The kind asked for, empty for all. */
  public String kind() {
    return filter.kind().orElse("");
  }

  /** The year asked for; null for all. */
  public Integer year() {
    return filter.year().orElse(null);
  }

  /** The pot asked for, empty for all. */
  public String pot() {
    return filter.pot().map(Pot::insuranceType).orElse("");
  }

  /** The code or a part of the name asked for, empty for all. */
  public String recipient() {
    return filter.recipient().orElse("");
  }

  /** The state asked for, empty for all. */
  public String state() {
    return filter.living().map(living -> living ? "living" : "superseded").orElse("");
  }

  /** The person issues some kind. */
  public boolean isIssuer() {
    return kinds.stream().anyMatch(Documents.Seen::issuer);
  }

  /** The person may have all of them compared with the books. */
  public boolean isOfBureau() {
    return caller.is(Role.BUREAU_CLERK, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
  }

  /** The latest comparison with the books; null before the first. */
  public Run check() {
    return check.orElse(null);
  }

  /** How many of it came to this. */
  public long count(String outcome) {
    return check.map(run -> run.count(Run.Outcome.valueOf(outcome))).orElse(0L);
  }
}
