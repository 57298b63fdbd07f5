package planted.stores.budget.store;

import java.sql.Connection;

/** Knows rows. */
record GoodBudgetStore(Connection connection) {}
