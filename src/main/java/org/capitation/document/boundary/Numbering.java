package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.document.NumberPattern;
import org.capitation.document.store.NumberStore;
import org.capitation.document.store.NumberStore.Setting;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Stamp;

/** 文号编排: how the county numbers its documents (D8); for who looks at what clerks prepare. */
@ApplicationScoped
public class Numbering {
  @Inject private NumberStore numbers;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 文号现状.
   *
   * @param pattern what the next number follows
   * @param next the next number
   * @param settings what was set so far, the newest first; nothing while the county's name decides
   */
  public record Shown(NumberPattern pattern, String next, List<Setting> settings) {}

  /** How the county numbers. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  @Transactional
  public Shown find() {
    County county = county();
    NumberPattern pattern = numbers.pattern(county);
    int year = LocalDateTime.now(clock).getYear();
    return new Shown(
        pattern, pattern.of(year, numbers.last(county, year) + 1), numbers.settings(county));
  }

  /**
   * Has documents numbered by another pattern from now on; the count goes on.
   *
   * @throws Declined if two documents could come to the same number by it, or it is too long
   */
  @Allowed(Circle.REVIEW)
  @Transactional
  public void set(String typed) {
    NumberPattern pattern = NumberPattern.of(typed);
    numbers.set(county(), pattern, new Stamp(LocalDateTime.now(clock), caller.name()));
  }

  private County county() {
    return counties.get(caller.county());
  }
}
