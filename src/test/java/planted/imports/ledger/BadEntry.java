package planted.imports.ledger;

import planted.imports.ledger.store.GoodEntryStore;

/** A rule does not know how it is kept. */
record BadEntry(GoodEntryStore store) {}
