package planted.persistence.budget.boundary;

import jakarta.persistence.EntityManager;

/** Reads rows past the store. */
record BadBudgets(EntityManager rows) {}
