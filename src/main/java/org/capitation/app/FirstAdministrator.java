package org.capitation.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.capitation.access.Acting;
import org.capitation.access.boundary.Accounts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 首个管理员: an installation with data of its own begins with one administrator. */
@ApplicationScoped
public class FirstAdministrator {
  @Inject private Acting acting;
  @Inject private Accounts accounts;

  @Inject
  @ConfigProperty(name = "capitation.trial", defaultValue = "false")
  private boolean trial;

  void open(@Observes @Priority(200) Migrated migrated) {
    if (!trial) {
      acting.run("start", () -> accounts.openFirstAdministrator(""));
    }
  }
}
