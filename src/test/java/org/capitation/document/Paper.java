package org.capitation.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a person reads on the pages of a PDF. */
public final class Paper {
  private Paper() {}

  /** The text of each page in the order in which it was drawn, with single blanks between words. */
  public static List<String> pages(byte[] pdf) {
    return read(pdf, false).stream().map(page -> page.replaceAll("\\s+", " ")).toList();
  }

  /** The text of each page, line by line from the top, each from the left. */
  public static List<String> layout(byte[] pdf) {
    return read(pdf, true);
  }

  private static List<String> read(byte[] pdf, boolean byPlace) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(byPlace);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
