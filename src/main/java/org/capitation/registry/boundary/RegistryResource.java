package org.capitation.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.capitation.registry.Community;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 基础目录接口. */
@Path("registry")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistryResource {
  @Inject private Counties counties;

  /** The communities that the caller sees, by code. */
  @GET
  @Path("communities")
  @Operation(summary = "The communities that the caller sees, by code")
  public List<Community> communities() {
    return counties.communities();
  }
}
