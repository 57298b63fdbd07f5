package planted.imports.access;

import planted.imports.ledger.GoodEntry;

/** What all share does not know the features. */
record BadCaller(GoodEntry entry) {}
