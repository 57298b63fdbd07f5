package planted.transactions.budget.boundary;

import jakarta.transaction.Transactional;

/** A use case. */
@Transactional
class GoodBudgets {}
