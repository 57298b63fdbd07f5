package planted.roles.budget.store;

/** A store. */
public class GoodBudgetStore {
  /** Counts its rows. */
  public long rows() {
    return 1;
  }
}
