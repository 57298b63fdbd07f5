package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Verification;
import org.capitation.ledger.store.VerificationStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 台账校验: has the ledger of the caller's county re-derived, and tells what that found (L19). */
@ApplicationScoped
public class Verifications {
  private static final int LATEST = 20;

  @Inject private VerificationStore verifications;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Jobs jobs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Has the ledger verified; its job waits or begins. */
  @Allowed({Circle.CLERK, Circle.AUDIT})
  @Transactional
  public Verification start(OptionalInt year) {
    County county = counties.get(caller.county());
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    long id = verifications.begin(county, year, stamp);
    String label = year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    jobs.submit(LedgerVerify.KIND, id, label);
    return find(id);
  }

  /** Asks it to stop. */
  @Allowed(Circle.CLERK)
  public void stop(long id) {
    jobs.stop(LedgerVerify.KIND, find(id).id());
  }

  /**
   * One that was asked for.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.FINANCE})
  public Verification find(long id) {
    return verifications
        .find(counties.get(caller.county()), id)
        .orElseThrow(() -> new Missing("verification", id));
  }

  /** How its job stands. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.FINANCE})
  public Optional<Task> task(long id) {
    return jobs.about(LedgerVerify.KIND, id);
  }

  /** The latest, the newest first. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.FINANCE})
  public List<Verification> latest() {
    return verifications.latest(counties.get(caller.county()), LATEST);
  }

  /** The names of the communities, by their codes. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.FINANCE})
  public Map<String, String> communities() {
    return institutions.communities(counties.get(caller.county())).stream()
        .collect(Collectors.toMap(Community::code, Community::name));
  }

  /** The first differences of a kind that one found. */
  @Allowed({Circle.BUREAU, Circle.AUDIT, Circle.FINANCE})
  public List<Verification.Row> differences(long id, Difference.Kind kind) {
    County county = counties.get(caller.county());
    Map<Integer, String> codes =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code));
    return verifications.differences(find(id).id(), kind, codes);
  }
}
