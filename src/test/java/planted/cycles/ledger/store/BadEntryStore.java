package planted.cycles.ledger.store;

import planted.cycles.ledger.BadEntry;

/** The other half. */
public record BadEntryStore(BadEntry entry) {}
