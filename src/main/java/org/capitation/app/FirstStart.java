package org.capitation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.capitation.access.Acting;
import org.capitation.access.boundary.Accounts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 首次启动: a trial gets the sample county, any other installation an administrator. */
@ApplicationScoped
class FirstStart {
  @Inject private SampleLoader sample;
  @Inject private Accounts accounts;
  @Inject private Acting acting;

  @Inject
  @ConfigProperty(name = "capitation.trial", defaultValue = "false")
  private boolean trial;

  void begin(@Observes Migrated migrated) {
    if (!trial) {
      acting.run("start", () -> accounts.openFirstAdministrator(""));
      return;
    }
    if (!acting.call("start", accounts::areOpen)) {
      sample.load();
    }
    acting.run("start", accounts::announceTrial);
  }
}
