package planted.stores.budget.store;

import jakarta.ws.rs.core.UriInfo;

/** Knows who asks. */
record BadBudgetStore(UriInfo request) {}
