package org.capitation.document.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.capitation.document.Form;
import org.capitation.document.Issued;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Run;
import org.capitation.document.Subject;
import org.capitation.page.Display;
import org.capitation.page.Language;
import org.capitation.page.Words;

/** 文书用语: how pages name what the register keeps. */
@Named
@RequestScoped
public class DocumentWords {
  private static final String KIND = "document.kind.";

  @Inject private Words words;
  @Inject private Language language;

  /** The title of a kind, by its name; the name itself for one of another version. */
  public String kind(String name) {
    return words.ifText(KIND + name).orElse(name);
  }

  /** The month, or the year. */
  public String period(Subject subject) {
    return subject.month().map(Display::month).orElseGet(() -> year(subject));
  }

  private String year(Subject subject) {
    return words.text("page.year.of", subject.year());
  }

  /** The pot in words; a dash where there is none. */
  public String pot(Subject subject) {
    return subject
        .pot()
        .map(pot -> words.text("page.pot." + pot.insuranceType()))
        .orElse(Display.NOTHING);
  }

  /** Whom a document is about. */
  public String recipient(Issued issued) {
    return recipient(new Recipient(issued.subject().recipient(), issued.recipient()));
  }

  /** Whom a document would be about. */
  public String recipient(Recipient recipient) {
    return recipient.code().isEmpty() ? words.text("document.recipient.county") : recipient.name();
  }

  /** The title of a document in the language of the page. */
  public String title(Issued issued) {
    return issued.titles().in(language.locale());
  }

  /** Whether it holds, or why not. */
  public String state(Issued issued) {
    return words.text(
        "document.state." + issued.superseded().map(mark -> mark.why().name()).orElse("living"));
  }

  /** The style of the word for that. */
  public String style(Issued issued) {
    return issued
        .superseded()
        .map(mark -> mark.why() == Issued.Why.BOOKS ? "bad" : "warn")
        .orElse("good");
  }

  /** The style of the word for an outcome. */
  public String style(Run.Outcome outcome) {
    return switch (outcome) {
      case ISSUED -> "good";
      case SAME -> "";
      case SUPERSEDED, REFUSED -> "bad";
    };
  }

  /** Why one was not issued; empty if it was. */
  public String reason(Run.Line line) {
    return line.reason().isEmpty() ? "" : words.text(line.reason(), line.arguments().toArray());
  }

  /** The forms that a document has in the language of the page. */
  public List<Form> forms(Issued issued) {
    return issued.files().stream()
        .filter(file -> file.language().equals(language.locale().getLanguage()))
        .map(Issued.File::form)
        .toList();
  }

  /** The code of the language of the page, as files have it. */
  public String language() {
    return language.locale().getLanguage();
  }

  /** A month as its parameter has it. */
  public String month(YearMonth month) {
    return Display.month(month);
  }
}
