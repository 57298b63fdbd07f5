package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.capitation.page.PageRequest;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 个人费用接口. */
@Path("ledger/persons")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {
  @Inject private PersonLedger persons;
  @Inject private Reveals reveals;

  /** 筛选. */
  public static class Selected {
    @QueryParam("pot")
    private Pot pot;

    @QueryParam("year")
    private Integer year;

    PersonLedger.Choice choice(PageRequest page) {
      return new PersonLedger.Choice(
          Optional.ofNullable(pot), Optional.ofNullable(year), page.page(), page.size());
    }
  }

  /** A person and what was booked. */
  @GET
  @Path("{id}")
  @Operation(
      summary = "A person, masked, and all that was booked: records with their corrections",
      description = "Who sees only some communities gets what these bear or bore")
  public PersonAnswer of(
      @PathParam("id") long id,
      @Valid @BeanParam Selected selected,
      @Valid @BeanParam PageRequest page) {
    return persons.of(id, selected.choice(page));
  }

  /**
   * 查看理由.
   *
   * @param reason why, in 5 to 200 characters
   */
  public record Wish(String reason) {}

  /** Who a person is. */
  @POST
  @Path("{id}/reveal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The person's name, certificate and telephone in full, for a minute",
      description = "Asks for a reason, which is recorded with who asked")
  public Reveals.Revealed reveal(@PathParam("id") long id, @NotNull Wish wish) {
    return reveals.reveal(id, wish.reason());
  }

  /** Persons by name, last four of the certificate, or psn_no. */
  @GET
  @Operation(summary = "Persons by the beginning of the name, the certificate's last four, psn_no")
  public List<PersonLedger.Found> search(@DefaultValue("") @QueryParam("q") String text) {
    return persons.search(text);
  }
}
