package org.capitation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * 离线检查: whether the server takes more requests. Somebody who is about to stop it puts a file {@code
 * leave} into its home; then what stands before it leads people elsewhere.
 */
@Readiness
@ApplicationScoped
public class LeavingCheck implements HealthCheck {
  @Inject
  @ConfigProperty(name = "capitation.home")
  private String home;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("staying")
        .status(Files.notExists(Path.of(home, "leave")))
        .build();
  }
}
