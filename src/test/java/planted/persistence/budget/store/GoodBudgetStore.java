package planted.persistence.budget.store;

import jakarta.persistence.EntityManager;

/** A store. */
record GoodBudgetStore(EntityManager rows) {}
