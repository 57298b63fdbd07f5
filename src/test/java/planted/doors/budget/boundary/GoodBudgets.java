package planted.doors.budget.boundary;

import planted.doors.budget.store.GoodBudgetStore;

/** A use case. */
public record GoodBudgets(GoodBudgetStore store) {}
