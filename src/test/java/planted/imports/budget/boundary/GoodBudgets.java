package planted.imports.budget.boundary;

import planted.imports.ledger.GoodEntry;
import planted.imports.ledger.store.GoodEntryStore;

/** A use case that reads what lies to its left. */
public record GoodBudgets(GoodEntry entry, GoodEntryStore store) {}
