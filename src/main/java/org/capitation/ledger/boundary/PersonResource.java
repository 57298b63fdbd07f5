package org.capitation.ledger.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {
  @Inject private PersonLedger persons;

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

  /** Persons by name, last four of the certificate, or psn_no. */
  @GET
  @Operation(summary = "Persons by the beginning of the name, the certificate's last four, psn_no")
  public List<PersonLedger.Found> search(@DefaultValue("") @QueryParam("q") String text) {
    return persons.search(text);
  }
}
