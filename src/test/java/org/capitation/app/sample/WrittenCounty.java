package org.capitation.app.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A sample county as a test reads it back from its files. */
record WrittenCounty(SampleFiles files, SampleReport report) {

  static WrittenCounty write(SampleTerms terms, Path folder) throws IOException {
    SampleCounty sample = new SampleCounty(terms, folder);
    return new WrittenCounty(sample.write(perCent -> {}), sample.report());
  }

  /** The columns and rows of a file. */
  record Table(List<String> columns, List<String[]> rows) {

    static Table read(Path path) {
      try {
        List<String> lines = Files.readAllLines(path);
        List<String> columns = List.of(lines.get(0).split(","));
        List<String[]> rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
        return new Table(columns, rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** All rows with their values by column. */
    Stream<Values> values() {
      return rows.stream().map(row -> new Values(columns, row));
    }
  }

  /** The values of one row. */
  record Values(List<String> columns, String[] row) {

    String get(String column) {
      return row[columns.indexOf(column)];
    }

    /** The last day of a contract. */
    String lastDay() {
      String actual = get("end_date_actual");
      return actual.isEmpty() ? get("enddate") : actual;
    }

    /** True if a contract is in force on a day. */
    boolean inForce(String day) {
      return get("begndate").compareTo(day) <= 0 && lastDay().compareTo(day) >= 0;
    }

    /** An amount in fen. */
    long fen(String column) {
      return Long.parseLong(get(column).replace(".", ""));
    }
  }

  Table table(String kind) {
    return Table.read(files.folder().resolve(kind + ".csv"));
  }

  List<SampleFile> visitFiles() {
    return files.files().stream().filter(file -> file.kind().equals("visit")).toList();
  }

  /** SHA-256 of every file, by its name. */
  Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (SampleFile file : files.files()) {
      byte[] digest = sha256().digest(Files.readAllBytes(file.path()));
      hashes.put(file.path().getFileName().toString(), HexFormat.of().formatHex(digest));
    }
    return hashes;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
