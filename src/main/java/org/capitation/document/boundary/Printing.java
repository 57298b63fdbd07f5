package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.document.Csv;
import org.capitation.document.Form;
import org.capitation.document.Imprint;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.Spreadsheet;
import org.capitation.document.Table;
import org.capitation.document.Unprintable;
import org.capitation.document.store.IssueStore.Content;
import org.capitation.page.Words;
import org.capitation.registry.County;
import org.capitation.value.Declined;

/** 出件: makes the files of a document, or the PDF of what is not one yet. */
@ApplicationScoped
class Printing {
  /** The languages of all documents. */
  static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @Inject private Renderer renderer;

  /**
   * 签发: under which number a document is printed, by whom and when.
   *
   * @param number nothing for a preview
   */
  record Issue(County county, Optional<String> number, Account by, LocalDateTime at) {
    private Imprint imprint(Locale language) {
      String person =
          by.office().isBlank()
              ? by.displayName()
              : Words.text(language, "document.person", by.displayName(), by.office());
      return new Imprint(county.name(), number, person, at);
    }
  }

  /**
   * A report as a PDF.
   *
   * @throws Declined if something would be missing on it, with what
   */
  byte[] pdf(Report report, Issue issue, Locale language) {
    try {
      return renderer.pdf(report, issue.imprint(language), language);
    } catch (Unprintable incomplete) {
      throw incomplete.declined();
    }
  }

  /**
   * All files of a report (D6).
   *
   * @param list also as csv
   * @throws Declined if something would be missing on one, with what
   */
  List<Content> files(Report report, Issue issue, boolean list) {
    List<Content> files = new ArrayList<>();
    for (Locale language : LANGUAGES) {
      String tag = language.getLanguage();
      files.add(new Content(Form.PDF, tag, pdf(report, issue, language)));
      List<Table> tables = report.tables(language);
      if (!tables.isEmpty()) {
        files.add(new Content(Form.XLSX, tag, Spreadsheet.of(tables)));
        if (list) {
          files.add(new Content(Form.CSV, tag, Csv.of(tables.get(0))));
        }
      }
    }
    return files;
  }
}
