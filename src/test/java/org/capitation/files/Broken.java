package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.page.Words;

/**
 * What comes of files of a small kind of settlements, in words: the rows that are good, those that
 * are not, or why the file is refused.
 */
final class Broken {
  static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
  static final String NAMES = "setl_id,psn_name,insutype,begndate,setl_time,hifp_pay,refd,year";
  static final String GOOD = "S1,王芳,390,2025-01-31,2025-01-31 08:30:00,12.50,0,2025";

  private static final Layout LAYOUT = new Layout();
  private static final Column SETL_ID = LAYOUT.mandatory("setl_id");
  private static final Column PSN_NAME = LAYOUT.mandatory("psn_name");
  private static final Column INSUTYPE = LAYOUT.mandatory("insutype");
  private static final Column BEGNDATE = LAYOUT.mandatory("begndate");
  private static final Column SETL_TIME = LAYOUT.mandatory("setl_time");
  private static final Column HIFP_PAY = LAYOUT.mandatory("hifp_pay", "pool_pay");
  private static final Column REFD = LAYOUT.optional("refd");
  private static final Column YEAR = LAYOUT.optional("year");

  /** A kind of file that is named and not taken. */
  private record Kind(String name, Layout layout) implements FileKind {
    @Override
    public Intake open(Run run) {
      throw new UnsupportedOperationException(name);
    }
  }

  static final FileKind KIND = new Kind("settlement", LAYOUT);

  private Broken() {}

  /** What comes of a text in UTF-8. */
  static List<String> text(String... lines) {
    return of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** What comes of a good file of two rows with this row between. */
  static List<String> row(String row) {
    List<String> told = new ArrayList<>(text(NAMES, GOOD, row, GOOD));
    assertTrue(told.remove("S1 王芳 12.50") && told.remove("S1 王芳 12.50"), "lost: " + told);
    return told;
  }

  /** What comes of the good row with one value replaced. */
  static List<String> value(String good, String bad) {
    assertTrue(GOOD.contains(good), good);
    return row(GOOD.replace(good, bad));
  }

  /** What comes of a file. */
  static List<String> of(byte[] bytes) {
    try {
      Path file = Files.createTempFile("capitation", ".dat");
      try {
        return of(Files.write(file, bytes));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> of(Path file) throws IOException {
    List<String> told = new ArrayList<>();
    try {
      SourceFile source = SourceFile.of(file);
      Glance.of(source, KIND, List.of(KIND));
      try (RowReader reader = new RowReader(source, LAYOUT)) {
        read(reader, told);
      }
    } catch (BadFile bad) {
      words(bad.reason(), bad.arguments().toArray());
      String part = bad.part() == null ? "" : " in " + bad.part();
      told.add(
          String.join(" ", bad.reason().code(), String.join(" ", bad.arguments())).strip() + part);
    }
    return told;
  }

  private static void read(RowReader reader, List<String> told) {
    boolean more = true;
    while (more) {
      try {
        Optional<Row> row = reader.next();
        more = row.isPresent();
        row.ifPresent(r -> told.add(told(r)));
      } catch (BadRow bad) {
        Rejection r = bad.rejection();
        words(r.reason(), r.field(), r.value());
        assertFalse(reader.record().isEmpty(), "a bad row is there to be handed back");
        told.add(r.line() + " " + r.field() + " " + r.reason().code() + " " + r.value());
      }
    }
  }

  private static String told(Row row) {
    String id = row.requiredCode(SETL_ID, 30);
    String name = row.required(PSN_NAME, 50);
    if (!row.required(INSUTYPE).equals("390")) {
      throw row.bad(INSUTYPE, Reason.UNKNOWN_INSUTYPE);
    }
    row.past(BEGNDATE, TODAY);
    row.pastTime(SETL_TIME, TODAY);
    row.flag(REFD);
    row.number(YEAR, 1990, 2999);
    return id + " " + name + " " + row.requiredYuan(HIFP_PAY);
  }

  /** There are words for it in both languages, and for how to mend it. */
  private static void words(Reason reason, Object... arguments) {
    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      for (String key : List.of(reason.key(), reason.mend())) {
        String words = Words.text(language, key, arguments);
        assertFalse(words.isBlank() || words.contains("{"), words);
      }
    }
  }
}
