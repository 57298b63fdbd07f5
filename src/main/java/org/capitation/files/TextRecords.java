package org.capitation.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;

/** 文本记录: the records of a text, separated by commas, tabs or semicolons. */
final class TextRecords implements Records {
  private static final int BEGIN = 1 << 15;
  private static final String SEPARATORS = "\t,;";

  private final Fields fields = new Fields();
  private final char separator;
  private final CsvReader<Fields> csv;
  private final Iterator<Fields> records;

  TextRecords(Reader text) throws IOException {
    BufferedReader buffered = new BufferedReader(text);
    separator = separator(buffered);
    csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(Limits.LINE)
            .build(new Taking(fields), (Reader) buffered);
    records = csv.iterator();
  }

  @Override
  public boolean next() {
    long line = fields.line();
    try {
      do {
        if (!records.hasNext()) {
          return false;
        }
        line = records.next().line();
      } while (fields.isBlank());
      return true;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof BadFile bad) {
        throw bad;
      }
      // the library gives up where a value fills its buffer
      throw new BadFile(Reason.LINE_TOO_LONG, Long.toString(line + 1));
    }
  }

  @Override
  public Fields fields() {
    return fields;
  }

  @Override
  public char separator() {
    return separator;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** The separator that comes first in the first line that has one. */
  private static char separator(BufferedReader text) throws IOException {
    char[] begin = new char[BEGIN];
    text.mark(BEGIN);
    int length = Math.max(text.read(begin, 0, BEGIN), 0);
    text.reset();
    return new String(begin, 0, length)
        .lines()
        .filter(line -> line.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0))
        .findFirst()
        .map(TextRecords::separator)
        .orElse(',');
  }

  private static char separator(String line) {
    for (char separator : SEPARATORS.toCharArray()) {
      if (line.indexOf(separator) >= 0) {
        return separator;
      }
    }
    return ',';
  }

  /** Takes the values as the library finds them. */
  private static final class Taking extends AbstractBaseCsvCallbackHandler<Fields> {
    private final Fields fields;

    Taking(Fields fields) {
      this.fields = fields;
    }

    @Override
    protected void handleBegin(long line) {
      fields.begin(line);
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
      fields.add(text, offset, length);
    }

    @Override
    protected RecordWrapper<Fields> buildRecord() {
      return wrapRecord(fields);
    }
  }
}
