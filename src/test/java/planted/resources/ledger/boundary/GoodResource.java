package planted.resources.ledger.boundary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Supplier;

/** Each address leads to a use case, also on a detour. */
@Path("ledger")
public class GoodResource {
  private final Charges charges = new Charges();

  @GET
  @Path("direct")
  public String direct() {
    return charges.list();
  }

  @GET
  @Path("detour")
  public String detour() {
    return text(charges::list);
  }

  @GET
  @Path("helper")
  public String helper() {
    return helped();
  }

  private String helped() {
    return text(() -> charges.list());
  }

  private static String text(Supplier<String> source) {
    return source.get();
  }
}
