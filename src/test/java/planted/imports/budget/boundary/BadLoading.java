package planted.imports.budget.boundary;

import planted.imports.bulk.GoodLoad;

/** Loading is for stores. */
record BadLoading(GoodLoad load) {}
