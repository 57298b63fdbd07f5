package org.capitation.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.boundary.Passwords;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.NewAccount;
import org.capitation.app.sample.SampleCounty;
import org.capitation.app.sample.SampleFile;
import org.capitation.app.sample.SampleTerms;
import org.capitation.attribution.boundary.Attributions;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.Counts;
import org.capitation.files.boundary.Imports;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.County;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.boundary.Counties;
import org.capitation.value.Stamp;

/** 基准县: the county that is measured, with everything but its visits; in the server. */
@ApplicationScoped
public class BenchCounty {
  static final String CODE = "339922";
  static final String PASSWORD = "password-of-the-bench";
  static final int YEAR = SampleTerms.trial().year();

  /** One row in so many makes the twentieth that pages are compared with. */
  private static final int SHARE = 20;

  private static final int SOME = 3000;

  @Inject private Acting acting;
  @Inject private Counties counties;
  @Inject private PolicyPacks packs;
  @Inject private Imports imports;
  @Inject private Attributions attributions;
  @Inject private Budgets budgets;
  @Inject private TeamStore teams;
  @Inject private EnrolmentStore enrolments;
  @Inject private AccountStore accounts;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  @Inject private RawTable tables;

  private final List<Path> few = new ArrayList<>();
  private final List<Path> rest = new ArrayList<>();
  private County county;

  /** Writes its files and takes all of them but the visits. */
  public void open() {
    List<SampleFile> files = write();
    acting.run(
        "bench", () -> county = counties.open(CODE, "基准县", new PoolingArea("339900", "云栖市"), 1));
    act(
        () -> {
          files.stream().filter(file -> file.kind().equals("policy")).forEach(this::addPack);
          files.stream()
              .filter(file -> file.month() == null && !file.kind().equals("policy"))
              .forEach(file -> imports.take(file.kind(), file.path()));
          attributions.recompute("bench");
          for (Pot pot : Pot.values()) {
            budgets.allocate(pot, YEAR, Budget.Stage.YEAR_END);
          }
        });
    List<SampleFile> visits = files.stream().filter(file -> file.kind().equals("visit")).toList();
    keepSome(visits.get(0).path());
    visits.forEach(this::split);
  }

  /** Some visits that can be posted one by one. */
  static Path some() {
    return Plan.folder().resolve("some.csv");
  }

  private static void keepSome(Path file) {
    try (Stream<String> rows = Files.lines(file)) {
      Files.write(some(), rows.limit(SOME).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves of them those that the ledger has accepted as they are. */
  public void keepWhatWasAccepted() {
    try {
      List<String> rows = Files.readAllLines(some());
      Map<String, Long> times =
          rows.stream().collect(Collectors.groupingBy(BenchCounty::number, Collectors.counting()));
      Set<String> booked = tables.settlements(county.id());
      Files.write(
          some(),
          Stream.concat(
                  rows.stream().limit(1),
                  rows.stream()
                      .skip(1)
                      .filter(row -> times.get(number(row)) == 1 && booked.contains(number(row))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String number(String row) {
    return row.substring(0, Math.max(0, row.indexOf(',')));
  }

  /** Opens the accounts that look at its pages. */
  @Transactional
  public void openAccounts() {
    open("bench-clerk", Role.BUREAU_CLERK, new Scope.WholeCounty());
    open("bench-doctor", Role.DOCTOR, new Scope.OneDoctor(doctorWithLongestList()));
  }

  private void open(String name, Role role, Scope scope) {
    Account account = new Account(name, name, "", CODE, Set.of(role), scope);
    Stamp stamp = new Stamp(LocalDateTime.now(clock), "bench");
    accounts.add(new NewAccount(account, passwords.hash(PASSWORD), stamp));
  }

  private String doctorWithLongestList() {
    Map<Integer, Integer> sizes = enrolments.listSizes(county, LocalDate.now(clock));
    return teams.doctors(county).stream()
        .max(Comparator.comparing(doctor -> sizes.getOrDefault(doctor.id(), 0)))
        .orElseThrow()
        .code();
  }

  /** Does something as its clerk. */
  void act(Runnable work) {
    acting.run("bench", CODE, work);
  }

  /** Takes a file of visits. */
  Counts take(Path visits) {
    List<Counts> counts = new ArrayList<>();
    act(() -> counts.add(imports.take("visit", visits)));
    return counts.get(0);
  }

  County county() {
    return county;
  }

  /** A twentieth of the visits of each month. */
  List<Path> few() {
    return few;
  }

  /** All other visits, month by month. */
  List<Path> rest() {
    return rest;
  }

  private static List<SampleFile> write() {
    try {
      SampleTerms terms = new SampleTerms(SampleTerms.trial().seed(), Plan.residents(), YEAR);
      return SampleCounty.write(terms, Plan.folder().resolve("county"), perCent -> {}).files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addPack(SampleFile file) {
    try {
      packs.add(Files.readString(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void split(SampleFile file) {
    Path one = Plan.folder().resolve("few-" + file.month() + ".csv");
    Path other = Plan.folder().resolve("rest-" + file.month() + ".csv");
    // some rows are broken in their bytes
    try (BufferedReader rows = Files.newBufferedReader(file.path(), StandardCharsets.ISO_8859_1);
        BufferedWriter fewRows = Files.newBufferedWriter(one, StandardCharsets.ISO_8859_1);
        BufferedWriter restRows = Files.newBufferedWriter(other, StandardCharsets.ISO_8859_1)) {
      String row = rows.readLine();
      fewRows.append(row).append('\n');
      restRows.append(row).append('\n');
      long number = 0;
      while ((row = rows.readLine()) != null) {
        (number++ % SHARE == 0 ? fewRows : restRows).append(row).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    few.add(one);
    rest.add(other);
  }
}
