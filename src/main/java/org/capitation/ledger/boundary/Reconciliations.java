package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.ledger.Reconciliation;
import org.capitation.ledger.Reconciliation.Explanation;
import org.capitation.ledger.Reconciliation.Line;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.ledger.store.ReconciliationStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 关账对账: the totals of the platform beside our books, and what clerks say about differences. */
@ApplicationScoped
public class Reconciliations {
  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  @Inject private Sides sides;
  @Inject private ReconciliationStore reconciliations;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 对账结果: both sides, and how the institutions are called.
   *
   * @param reconciliation both sides
   * @param names the names of institutions by code, as far as they are known
   */
  public record Compared(Reconciliation reconciliation, Map<String, String> names) {}

  /** The reconciliation of a month and pot. */
  @Allowed(Circle.OFFICES)
  @Transactional
  public Compared of(YearMonth month, Pot pot) {
    County county = counties.get(caller.county());
    ReconciliationStore.Ours ours = reconciliations.ours(county, month, pot);
    Map<String, String> names = new HashMap<>(ours.names());
    institutions.institutions(county).forEach(one -> names.put(one.code(), one.name()));
    return new Compared(sides.compared(county, month, pot, ours), names);
  }

  /**
   * Explains a difference; holds for the figures as they are now.
   *
   * @param part what differs
   * @param seen the difference of the pool payments that was seen, in yuan
   * @param text why, 5 to 500 characters
   * @throws Missing if nothing of the kind differs
   * @throws Declined if the text is too short or too long, or the figures have changed meanwhile
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void explain(YearMonth month, Pot pot, Part part, String seen, String text) {
    String said = text == null ? "" : text.strip();
    int length = said.codePointCount(0, said.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new Declined("ledger.declined.explanation", SHORTEST, LONGEST);
    }
    County county = counties.get(caller.county());
    Line line =
        sides.compared(county, month, pot).lines().stream()
            .filter(one -> one.part().equals(part) && one.isDifference())
            .findFirst()
            .orElseThrow(() -> new Missing("difference", part.institution()));
    if (!line.difference().fund().toString().equals(seen)) {
      throw new Declined("ledger.declined.changed", line.difference().fund());
    }
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    reconciliations.explain(
        county,
        month,
        pot,
        part,
        new Explanation(line.theirs().orElseThrow(), line.ours(), said, stamp));
  }
}
