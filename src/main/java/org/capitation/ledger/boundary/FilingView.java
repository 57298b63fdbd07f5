package org.capitation.ledger.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.document.Attachment;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.Dispute.Ground;
import org.capitation.page.Display;
import org.capitation.page.Handed;
import org.capitation.page.Selection;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;

/** 提出申诉: charges that are marked on the page of the ledger are disputed in one go. */
@Named
@RequestScoped
public class FilingView {
  private static final int LONGEST_WORDS = 500;

  @Inject private Filings filings;
  @Inject private DisputeList disputes;
  @Inject private ChargesView charges;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Sent sent;
  @Inject private HttpServletRequest request;

  /** Files what is marked. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          filings.file(community(), content(), evidence());
          return "/ledger/disputes?state=FILED&pot=%s&year=%d"
              .formatted(selection.pot(), selection.year());
        });
  }

  private Filings.Content content() {
    Ground ground =
        Arrays.stream(Ground.values())
            .filter(one -> one.name().equals(sent.typed("ground")))
            .findFirst()
            .orElseThrow(
                () -> new Declined("page.sent.empty", words.text("ledger.disputes.ground")));
    return new Filings.Content(
        marks(),
        ground,
        Optional.of(sent.typed("target")).filter(code -> !code.isEmpty()),
        sent.required("words", LONGEST_WORDS));
  }

  private Optional<Attachment.Content> evidence() throws IOException, ServletException {
    return Handed.of(request, "evidence", Attachment.MOST_BYTES)
        .map(file -> Attachment.Content.of(file.name(), file.bytes()));
  }

  private List<String> marks() {
    String[] marks = request.getParameterValues("mark");
    return marks == null ? List.of() : List.of(marks);
  }

  private String community() {
    return charges.query().community();
  }

  /** The caller can dispute the charges of the page. */
  public boolean isFiling() {
    return caller.is(Role.COMMUNITY_ADMIN) && caller.sees(community());
  }

  /** A line can be marked: what takes something back cannot. */
  public boolean isMarkable(ChargeLine line) {
    return line.amounts().visits() > 0;
  }

  /** A line was marked. */
  public boolean isMarked(ChargeLine line) {
    return marks().contains(line.settlement());
  }

  public Ground[] grounds() {
    return Ground.values();
  }

  /** The communities that should bear the charges instead. */
  public List<Community> targets() {
    return disputes.communities().stream().filter(one -> !one.code().equals(community())).toList();
  }

  /** Until when the charges of the month can be disputed; null without a deadline. */
  public String until() {
    return charges
        .query()
        .filter()
        .month()
        .flatMap(
            month -> disputes.until(Pot.of(selection.pot()).orElseThrow(), selection.year(), month))
        .map(day -> words.text("ledger.charges.dispute.until", Display.date(day)))
        .orElse(null);
  }
}
