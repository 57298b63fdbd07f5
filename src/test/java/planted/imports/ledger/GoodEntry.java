package planted.imports.ledger;

import planted.imports.registry.GoodCounty;

/** Registry lies to the left. */
public record GoodEntry(GoodCounty county) {}
