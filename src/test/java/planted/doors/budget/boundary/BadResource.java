package planted.doors.budget.boundary;

import jakarta.ws.rs.Path;
import planted.doors.budget.store.GoodBudgetStore;

/** A resource that does. */
@Path("budget")
public class BadResource {
  GoodBudgetStore store;
}
