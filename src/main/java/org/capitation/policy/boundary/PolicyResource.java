package org.capitation.policy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.capitation.page.Words;
import org.capitation.policy.Pack;
import org.capitation.policy.PackReader;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 政策包接口. */
@Path("policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
  /** A pack as it is written. */
  static final String YAML = "application/yaml";

  @Inject private PolicyPacks packs;
  @Inject private Presets presets;
  @Inject private Words words;

  /** Every version of every pack. */
  @GET
  @Path("packs")
  @Operation(summary = "Every version of every policy pack of the county, the newest year first")
  public List<PolicyAnswer.Kept> packs() {
    return packs.list().stream().map(PolicyAnswer.Kept::of).toList();
  }

  /** The figures of a pack. */
  @GET
  @Path("packs/{id}")
  @Operation(summary = "The figures of a pack, each with its key, line and source")
  public PolicyAnswer pack(@PathParam("id") long id) {
    return PolicyAnswer.of(PackReader.sheet(packs.text(id)), List.of(), words);
  }

  /** A pack as it was written. */
  @GET
  @Path("packs/{id}/text")
  @Produces(YAML)
  @Operation(summary = "A pack as it was written (YAML)")
  public String text(@PathParam("id") long id) {
    return packs.text(id);
  }

  /** The presets. */
  @GET
  @Path("presets")
  @Operation(
      summary = "The presets that the product ships, each with its figures and their sources")
  public List<PolicyAnswer> presets() {
    return presets.list().stream().map(sheet -> PolicyAnswer.of(sheet, List.of(), words)).toList();
  }

  /** A preset as it is written. */
  @GET
  @Path("presets/{name}/text")
  @Produces(YAML)
  @Operation(summary = "A preset as it is written (YAML)")
  public String preset(@PathParam("name") String name) {
    return presets.text(name);
  }

  /** Reads a pack without keeping it. */
  @POST
  @Path("check")
  @Consumes(YAML)
  @Operation(
      summary = "Reads a pack (YAML) without keeping it",
      description =
          "Answers its figures and what keeps it from being put in force; 400 with line, key and"
              + " reason of every fault if it cannot be read")
  public PolicyAnswer check(String text) {
    PolicyPacks.Checked checked = packs.check(text);
    return PolicyAnswer.of(checked.sheet(), checked.hindrances(), words);
  }

  /** Puts a pack in force. */
  @POST
  @Path("packs")
  @Consumes(YAML)
  @Operation(summary = "Puts the next version of a pack (YAML) in force")
  public Response add(String text) {
    Pack pack = packs.add(text);
    return Response.status(Response.Status.CREATED)
        .entity(new PolicyAnswer.Added(pack.id(), pack.version(), pack.heading().name()))
        .build();
  }
}
