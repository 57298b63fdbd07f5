package org.capitation.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** 接口: the resources of every feature below one path. */
@ApplicationPath("api")
@OpenAPIDefinition(info = @Info(title = "County outpatient capitation", version = "1"))
public class Api extends Application {
  /** The server would describe itself at {@code /api/application.wadl} and to OPTIONS, too. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
