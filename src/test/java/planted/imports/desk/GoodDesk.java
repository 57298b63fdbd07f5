package planted.imports.desk;

import planted.imports.budget.boundary.GoodBudgets;
import planted.imports.ledger.boundary.GoodCharges;

/** The desk joins use cases of all features. */
public record GoodDesk(GoodBudgets budgets, GoodCharges charges) {}
