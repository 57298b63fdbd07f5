package planted.doors.budget.boundary;

import jakarta.inject.Named;
import planted.doors.budget.store.GoodBudgetStore;

/** A page that passes the use case by. */
@Named
public class BadView {
  GoodBudgetStore store;
}
