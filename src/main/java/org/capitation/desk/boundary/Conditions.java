package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.File;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.desk.Condition;
import org.capitation.desk.Condition.Room;
import org.capitation.desk.ConditionRule;
import org.capitation.desk.store.ConditionStore;
import org.capitation.job.Nodes;
import org.capitation.job.boundary.Tasks;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.store.MonthStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CertificateVault;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Stamp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 运行状态: how the installation stands, for whoever runs it. */
@ApplicationScoped
@Allowed(Circle.ADMINISTRATION)
@Transactional
public class Conditions {
  private static final int LONGEST_PLACE = 200;

  @Inject private ConditionStore store;
  @Inject private Nodes nodes;
  @Inject private Tasks tasks;
  @Inject private CountyStore counties;
  @Inject private MonthStore months;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "capitation.home")
  private String home;

  @Inject
  @ConfigProperty(name = "capitation.version")
  private Optional<String> version;

  @Inject
  @ConfigProperty(name = "capitation.trial", defaultValue = "false")
  private boolean trial;

  /** How it stands now; of jobs and months those of the caller's county. */
  public Condition now() {
    LocalDateTime now = LocalDateTime.now(clock);
    return new Condition(
        now,
        here(),
        store.database(CertificateVault.KEY),
        nodes.all(),
        tasks.courses(now.minusDays(ConditionRule.FAILURE_DAYS)),
        counties.find(caller.county()).flatMap(county -> open(county, YearMonth.from(now))),
        store.backup());
  }

  /**
   * Notes that a backup was made.
   *
   * @param place where it lies
   * @throws Declined if it says nothing, or too much
   */
  public Condition.Backup note(String place) {
    if (place.isBlank() || place.strip().length() > LONGEST_PLACE) {
      throw new Declined("desk.status.backup.place", LONGEST_PLACE);
    }
    Stamp stamp = new Stamp(LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), caller.name());
    Condition.Backup backup = new Condition.Backup(place.strip(), stamp);
    store.add(backup);
    return backup;
  }

  private Condition.Here here() {
    File folder = new File(home);
    Runtime process = Runtime.getRuntime();
    long used = process.totalMemory() - process.freeMemory();
    return new Condition.Here(
        version.orElse(""),
        home,
        new Room(folder.getTotalSpace(), folder.getUsableSpace()),
        new Room(process.maxMemory(), process.maxMemory() - used),
        trial);
  }

  private Optional<YearMonth> open(County county, YearMonth now) {
    AccountingCalendar calendar = months.calendar(county);
    return months.first(county).stream()
        .flatMap(first -> Stream.iterate(first, m -> !m.isAfter(now), m -> m.plusMonths(1)))
        .filter(month -> !calendar.closed().contains(month))
        .findFirst();
  }
}
