package planted.resources.ledger.boundary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Leads to what everybody may call. */
@Path("open")
public class BadResource {
  private final Charges charges = new Charges();

  @GET
  public String open() {
    return charges.forgotten();
  }
}
