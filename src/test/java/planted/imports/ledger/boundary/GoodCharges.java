package planted.imports.ledger.boundary;

import planted.imports.access.GoodCaller;
import planted.imports.ledger.store.GoodEntryStore;

/** A use case. */
public record GoodCharges(GoodEntryStore store, GoodCaller caller) {}
