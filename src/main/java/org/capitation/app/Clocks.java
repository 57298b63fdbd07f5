package org.capitation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 业务时钟: the one source of date and time; everything else has a {@link Clock} injected. */
@ApplicationScoped
public class Clocks {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Clock clock;

  Clocks() {
    // for the proxy
  }

  /** Runs on from {@code capitation.today} where that is set, at the real time of day. */
  @Inject
  Clocks(@ConfigProperty(name = "capitation.today") Optional<LocalDate> today) {
    clock = startingOn(today, Clock.system(ZONE));
  }

  @Produces
  Clock clock() {
    return clock;
  }

  static Clock startingOn(Optional<LocalDate> today, Clock real) {
    LocalDate now = LocalDate.now(real);
    return today
        .map(day -> Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(now, day))))
        .orElse(real);
  }
}
