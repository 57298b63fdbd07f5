package org.capitation.document;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What a person reads on the pages of a PDF. */
public final class Paper {
  private Paper() {}

  /** The text of each page, with single blanks between words. */
  public static List<String> pages(byte[] pdf) {
    try {
      PdfReader reader = new PdfReader(pdf);
      PdfTextExtractor text = new PdfTextExtractor(reader);
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(text.getTextFromPage(page).replaceAll("\\s+", " "));
      }
      reader.close();
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
