package org.capitation.access.boundary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.capitation.access.Scope;

/** 试用账号: one account of each kind, read from {@code trial-accounts.csv}. */
final class TrialAccounts {
  /** The password of every trial account; an installation with a database of its own has none. */
  static final String PASSWORD = "capitation";

  /** In the order in which the console prints them. */
  static final List<String> NAMES =
      List.of(
          "clerk",
          "reviewer",
          "approver",
          "health",
          "finance",
          "c01",
          "c02",
          "c03",
          "doctor",
          "auditor",
          "admin");

  private static final String FILE = "/org/capitation/access/trial-accounts.csv";

  private TrialAccounts() {}

  static List<Account> of(String county, TrialDoctor doctor) {
    List<Account> accounts = new ArrayList<>(read(county));
    accounts.add(
        new Account(
            "doctor",
            doctor.name(),
            doctor.office(),
            county,
            Set.of(Role.DOCTOR),
            new Scope.OneDoctor(doctor.code())));
    return accounts;
  }

  private static List<Account> read(String county) {
    try (InputStream file = TrialAccounts.class.getResourceAsStream(FILE);
        Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().map(row -> account(row, county)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Account account(NamedCsvRecord row, String county) {
    String community = row.getField("community");
    return new Account(
        row.getField("name"),
        row.getField("display_name"),
        row.getField("office"),
        county,
        Set.of(Role.valueOf(row.getField("role"))),
        community.isEmpty() ? new Scope.WholeCounty() : new Scope.Communities(Set.of(community)));
  }
}
