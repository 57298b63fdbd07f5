package planted.cycles.budget;

import planted.cycles.ledger.BadEntry;

/** Outside the cycle. */
record GoodBudget(BadEntry entry) {}
