package org.capitation.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The probe by the API. */
@Path("probe")
@ApplicationScoped
public class ProbeResource {
  @Inject private Probe probe;

  @GET
  public String look(@QueryParam("community") String community) {
    return probe.look(community);
  }

  @POST
  public String change() {
    return probe.who();
  }

  @GET
  @Path("broken")
  public String broken() {
    throw new IllegalStateException("planned");
  }
}
