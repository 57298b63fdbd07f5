package org.capitation.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * 工作簿限度: looks through the parts of a workbook for what would not fit into memory, before they are
 * read: a text without an end, a row of millions of cells, a column far beyond the last, a shared
 * text that is not there.
 */
final class Markup {
  /** Letters of the last column of Excel, XFD. */
  private static final int LETTERS = 3;

  /** Cells of a row, most of which may be empty. */
  private static final int CELLS = 1 << 14;

  private static final XMLInputFactory FACTORY = factory();

  private long rows;
  private long sheetRows;
  private long texts;
  private long highest = -1;
  private long cells;
  private long length;
  private boolean shared;
  private StringBuilder index;

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Looks through a part.
   *
   * @param sheet it has rows, which are read one by one; any other part is held in memory
   * @throws BadFile if it is too large, or no XML
   */
  void look(InputStream part, boolean sheet) throws IOException {
    try (InputStream in = new Bounded(part, sheet)) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
      sheetRows = 0;
      length = 0;
      while (xml.hasNext()) {
        take(xml, xml.next(), sheet);
      }
    } catch (XMLStreamException e) {
      throw new BadFile(Reason.DAMAGED_ARCHIVE);
    }
    rows = Math.max(rows, sheetRows);
  }

  private void take(XMLStreamReader xml, int event, boolean sheet) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      begin(xml, xml.getLocalName());
    } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
      length += xml.getTextLength();
      if (sheet && length > Limits.LINE) {
        throw new BadFile(Reason.WORKBOOK_TOO_LARGE);
      }
      if (index != null) {
        index.append(xml.getText());
      }
    } else if (event == XMLStreamConstants.END_ELEMENT && index != null) {
      highest = Math.max(highest, number(index.toString().strip()));
      index = null;
    }
  }

  private void begin(XMLStreamReader xml, String element) {
    switch (element) {
      case "si" -> texts++;
      case "row" -> {
        sheetRows++;
        cells = 0;
        length = 0;
      }
      case "c" -> {
        shared = "s".equals(xml.getAttributeValue(null, "t"));
        cell(xml.getAttributeValue(null, "r"));
      }
      case "v" -> index = shared ? new StringBuilder() : null;
      default -> {
        // says nothing of the size
      }
    }
  }

  private void cell(String reference) {
    cells++;
    if (cells > CELLS) {
      throw new BadFile(Reason.WORKBOOK_TOO_LARGE);
    }
    if (reference != null && reference.chars().takeWhile(c -> c > '9').count() > LETTERS) {
      throw new BadFile(Reason.DAMAGED_ARCHIVE);
    }
  }

  private static long number(String text) {
    try {
      return text.isEmpty() ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadFile(Reason.DAMAGED_ARCHIVE);
    }
  }

  /** How many rows the longest sheet has. */
  long rows() {
    return rows;
  }

  /** All texts are there that cells share. */
  boolean isComplete() {
    return highest < texts;
  }

  /** Bounds what must be held in memory to read on. */
  private static final class Bounded extends FilterInputStream {
    private final boolean sheet;
    private long size;
    private long run;

    Bounded(InputStream in, boolean sheet) {
      super(in);
      this.sheet = sheet;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
      int read = super.read(bytes, offset, wanted);
      for (int i = offset; i < offset + read; i++) {
        run = bytes[i] == '<' ? 0 : run + 1;
        if (run > Limits.LINE) {
          throw new BadFile(Reason.WORKBOOK_TOO_LARGE);
        }
      }
      size += Math.max(read, 0);
      if (!sheet && size > Limits.SHARED_TEXTS) {
        throw new BadFile(Reason.WORKBOOK_TOO_LARGE);
      }
      return read;
    }
  }
}
