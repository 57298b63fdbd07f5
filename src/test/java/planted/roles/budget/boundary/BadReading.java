package planted.roles.budget.boundary;

import planted.roles.budget.store.GoodBudgetStore;

/** Reads rows for whoever calls. */
public class BadReading {
  private final GoodBudgetStore store = new GoodBudgetStore();

  public long rows() {
    return store.rows();
  }
}
