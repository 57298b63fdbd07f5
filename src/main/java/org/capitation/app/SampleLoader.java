package org.capitation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.access.Acting;
import org.capitation.access.boundary.Accounts;
import org.capitation.access.boundary.TrialDoctor;
import org.capitation.app.sample.SampleCounty;
import org.capitation.app.sample.SampleFile;
import org.capitation.app.sample.SampleTerms;
import org.capitation.attribution.boundary.Attributions;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.enrolment.Doctor;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.enrolment.store.TeamStore;
import org.capitation.files.Counts;
import org.capitation.files.boundary.Imports;
import org.capitation.ledger.boundary.AccountingMonths;
import org.capitation.ledger.store.MonthStore;
import org.capitation.payment.boundary.Payments;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.registry.boundary.Counties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 试用县装载: has the sample county written as files and takes them by the importer, month by month.
 *
 * <p>Each step looks whether it was done, so that a load that was killed goes on at the next start.
 * The trial accounts are opened last.
 */
@ApplicationScoped
class SampleLoader {
  private static final String COUNTY = "339921";
  private static final String NAME = "云栖县";
  private static final PoolingArea AREA = new PoolingArea("339900", "云栖市");

  @Inject private Acting acting;
  @Inject private Counties counties;
  @Inject private PolicyPacks packs;
  @Inject private PolicyStore policies;
  @Inject private Imports imports;
  @Inject private Attributions attributions;
  @Inject private Budgets budgets;
  @Inject private AccountingMonths months;
  @Inject private MonthStore monthStore;
  @Inject private Payments payments;
  @Inject private TeamStore teams;
  @Inject private EnrolmentStore enrolments;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "capitation.home")
  private String home;

  @Inject
  @ConfigProperty(name = "capitation.sample.residents", defaultValue = "60000")
  private int residents;

  /** Loads the county, or what is missing of it. */
  void load() {
    SampleTerms trial = SampleTerms.trial();
    SampleTerms terms = new SampleTerms(trial.seed(), residents, trial.year());
    List<SampleFile> files = write(terms);
    acting.run("sample", COUNTY, () -> load(terms, files));
  }

  private List<SampleFile> write(SampleTerms terms) {
    try {
      Console.say("sample.writing", terms.residents());
      return SampleCounty.write(terms, Path.of(home, "sample"), perCent -> {}).files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void load(SampleTerms terms, List<SampleFile> files) {
    County county = counties.open(COUNTY, NAME, AREA, 1);
    if (policies.policies(county).packs().isEmpty()) {
      files.stream().filter(file -> file.kind().equals("policy")).forEach(this::addPack);
    }
    files.stream()
        .filter(file -> file.month() == null && !file.kind().equals("policy"))
        .forEach(this::take);
    attributions.recompute("sample");
    allocate(terms.year(), Budget.Stage.YEAR_END);
    allocate(terms.year() + 1, Budget.Stage.NOTICE);
    Map<YearMonth, List<SampleFile>> delivered =
        files.stream()
            .filter(file -> file.month() != null)
            .collect(Collectors.groupingBy(SampleFile::month, TreeMap::new, Collectors.toList()));
    YearMonth last = Collections.max(delivered.keySet());
    delivered.forEach((month, parts) -> month(county, month, parts, month.equals(last)));
    accounts.openTrial(COUNTY, doctorWithLongestList(county));
  }

  private void addPack(SampleFile file) {
    try {
      packs.add(Files.readString(file.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void allocate(int year, Budget.Stage stage) {
    for (Pot pot : Pot.values()) {
      if (budgets.find(pot, year).isEmpty()) {
        budgets.allocate(pot, year, stage);
      }
    }
  }

  /** Takes what was delivered in a month, then closes the month and states what is payable. */
  private void month(County county, YearMonth month, List<SampleFile> files, boolean last) {
    if (monthStore.calendar(county).closed().contains(month)) {
      return;
    }
    files.forEach(this::take);
    if (!last) {
      months.close(month);
      payments.takeOver(month);
    }
  }

  private void take(SampleFile file) {
    Counts counts = imports.take(file.kind(), file.path());
    Console.say(
        "sample.file",
        file.path().getFileName(),
        counts.accepted(),
        counts.repeated(),
        counts.rejected());
  }

  private TrialDoctor doctorWithLongestList(County county) {
    Map<Integer, Integer> sizes = enrolments.listSizes(county, LocalDate.now(clock));
    Doctor doctor =
        teams.doctors(county).stream()
            .max(Comparator.comparing(d -> sizes.getOrDefault(d.id(), 0)))
            .orElseThrow();
    String team =
        teams.teams(county).stream()
            .filter(t -> t.id() == doctor.team())
            .findFirst()
            .orElseThrow()
            .name();
    return new TrialDoctor(doctor.code(), doctor.name(), team);
  }
}
