package org.capitation.listing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.capitation.document.Download;
import org.capitation.document.Form;
import org.capitation.page.Frame;
import org.capitation.value.Missing;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 清单导出接口. */
@Path("listing/{feature}/{list}/{form: xlsx|csv}")
@ApplicationScoped
public class ExportResource {
  @Inject private Exports exports;
  @Inject private Frame frame;

  /** A list as a file. */
  @GET
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "A list as a file: the path of its page, and the same parameters",
      description =
          "All rows that the page would list, with all columns, masked as there, amounts in yuan;"
              + " at most 300,000 rows, else 409. Words in the language of lang (zh, en)")
  public Response file(
      @PathParam("feature") String feature,
      @PathParam("list") String name,
      @PathParam("form") String ending,
      @Context UriInfo address)
      throws IOException {
    String list = feature + "/" + name;
    Form form = Form.of(ending).orElseThrow(() -> new Missing("form", ending));
    // whole before the first byte leaves: what fails half way must not look like a file
    java.nio.file.Path file = Files.createTempFile("capitation", "." + ending);
    try (OutputStream out = Files.newOutputStream(file)) {
      exports.write(new Exports.Wanted(list, address.getQueryParameters()::getFirst, form), out);
    } catch (IOException | RuntimeException e) {
      Files.delete(file);
      throw e;
    }
    return Download.of(
        exports.title(list) + "-" + frame.today() + "." + ending,
        form.mediaType(),
        Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
  }
}
