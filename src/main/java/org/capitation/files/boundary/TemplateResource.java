package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 模板接口. */
@Path("files/templates")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplateResource {
  @Inject private Imports imports;

  /** The kinds of files. */
  @GET
  @Operation(summary = "The kinds of files that can be sent")
  public List<String> kinds() {
    return imports.kinds();
  }

  /** A template. */
  @GET
  @Path("{kind}")
  @Produces("text/csv;charset=UTF-8")
  @Operation(summary = "A template of a kind of file: all its columns and two rows as examples")
  public Response template(@PathParam("kind") String kind) {
    byte[] template = imports.template(kind);
    return Response.ok(template)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".csv\"")
        .build();
  }
}
