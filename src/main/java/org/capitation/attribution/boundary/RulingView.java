package org.capitation.attribution.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.Ruling;
import org.capitation.page.Frame;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Missing;

/** 个案认定页: one ruling for one or several persons, with its document. */
@Named
@RequestScoped
public class RulingView {
  private static final int SHORTEST_REASON = 2;
  private static final int LONGEST_DOCUMENT = 100;
  private static final int LONGEST_REASON = 200;

  @Inject private Rulings rulings;
  @Inject private Selection selection;
  @Inject private Words words;
  @Inject private Frame frame;
  @Inject private HttpServletRequest request;

  private List<Rulings.Subject> subjects;
  private List<Community> communities;
  private String community;
  private String from;
  private String to;
  private String document = "";
  private String reason = "";
  private String problem = "";

  @PostConstruct
  void read() {
    String[] given =
        Optional.ofNullable(request.getParameterValues("person")).orElse(new String[0]);
    subjects = rulings.subjects(Arrays.stream(given).map(RulingView::key).distinct().toList());
    communities = rulings.communities();
    community = Optional.ofNullable(request.getParameter("community")).orElse("");
    from = Optional.ofNullable(request.getParameter("from")).orElse(frame.today().toString());
    to = Optional.ofNullable(request.getParameter("to")).orElse("");
  }

  private static long key(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new Missing("person", text);
    }
    return Long.parseLong(text);
  }

  /** Records the ruling, and goes back to the list that it came from. */
  public void record() throws IOException {
    problem = check();
    if (problem.isEmpty()) {
      rulings.record(
          subjects.stream().map(Rulings.Subject::id).toList(),
          new Rulings.Content(
              Pot.of(selection.pot()).orElseThrow(),
              DateRange.ofDays(LocalDate.parse(from), last()),
              community,
              new Ruling.Ground(document, reason)));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath()
                  + "/attribution/unattributed?pot="
                  + selection.pot()
                  + "&ruled="
                  + subjects.size());
    }
  }

  /** What is wrong with what was typed, in words; empty if nothing is. */
  private String check() {
    if (communities.stream().noneMatch(one -> one.code().equals(community))) {
      return words.text("attribution.ruling.bad.community");
    }
    try {
      if (last() != null && last().isBefore(LocalDate.parse(from))) {
        return words.text("attribution.ruling.bad.order", from, to);
      }
    } catch (DateTimeException e) {
      return words.text("attribution.ruling.bad.day");
    }
    if (document.isBlank() || document.length() > LONGEST_DOCUMENT) {
      return words.text("attribution.ruling.bad.document", LONGEST_DOCUMENT);
    }
    int length = reason.length();
    return length < SHORTEST_REASON || length > LONGEST_REASON
        ? words.text("attribution.ruling.bad.reason", SHORTEST_REASON, LONGEST_REASON)
        : "";
  }

  /** Faces hands null for an empty field. */
  private static String typed(String text) {
    return text == null ? "" : text.strip();
  }

  private LocalDate last() {
    return to.isBlank() ? null : LocalDate.parse(to);
  }

  /** Whom it concerns. */
  public List<Rulings.Subject> subjects() {
    return subjects;
  }

  public List<Community> communities() {
    return communities;
  }

  /** The pot. */
  public String pot() {
    return selection.pot();
  }

  /** What was wrong, empty for nothing. */
  public String problem() {
    return problem;
  }

  /** The code of the community chosen, empty for none. */
  public String community() {
    return community;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String day) {
    from = typed(day);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String day) {
    to = typed(day);
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String number) {
    document = typed(number);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String text) {
    reason = typed(text);
  }
}
