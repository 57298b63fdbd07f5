package planted.cycles.ledger;

import planted.cycles.ledger.store.BadEntryStore;

/** One half of the cycle. */
public record BadEntry(BadEntryStore store) {}
