package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 文号接口. */
@Path("document/numbering")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NumberingResource {
  @Inject private Numbering numbering;

  /** 设定的请求. */
  public static class Wanted {
    @NotBlank public String pattern;
  }

  /**
   * 文号应答.
   *
   * @param next the next number
   * @param settings what was set so far, the newest first
   */
  public record Answer(String pattern, String next, List<Setting> settings) {}

  /** 设定. */
  public record Setting(String pattern, LocalDateTime at, String by) {}

  /** How the county numbers. */
  @GET
  @Operation(summary = "The pattern that documents are numbered by, and the next number")
  public Answer find() {
    Numbering.Shown shown = numbering.find();
    return new Answer(
        shown.pattern().text(),
        shown.next(),
        shown.settings().stream()
            .map(one -> new Setting(one.pattern().text(), one.stamp().at(), one.stamp().by()))
            .toList());
  }

  /** Sets another pattern. */
  @PUT
  @Operation(
      summary = "Has documents numbered by another pattern from now on",
      description = "With {year} and {number} once each and no digits of its own; 409 if not")
  public Answer set(@NotNull @Valid Wanted wanted) {
    numbering.set(wanted.pattern);
    return find();
  }
}
