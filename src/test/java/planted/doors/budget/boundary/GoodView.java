package planted.doors.budget.boundary;

import jakarta.inject.Named;

/** A page that calls the use case. */
@Named
public class GoodView {
  GoodBudgets budgets;
}
