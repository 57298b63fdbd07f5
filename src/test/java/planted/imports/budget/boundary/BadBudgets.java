package planted.imports.budget.boundary;

import planted.imports.ledger.boundary.GoodCharges;

/** The use cases of another feature are not for this one. */
record BadBudgets(GoodCharges charges) {}
