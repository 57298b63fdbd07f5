package planted.imports.ledger.store;

import planted.imports.bulk.GoodLoad;
import planted.imports.ledger.GoodEntry;

/** A store may import its rules and what loads rows. */
public record GoodEntryStore(GoodEntry entry, GoodLoad load) {}
