package planted.imports.budget.store;

import planted.imports.ledger.store.GoodEntryStore;

/** A store does not read another store's tables. */
record BadBudgetStore(GoodEntryStore store) {}
