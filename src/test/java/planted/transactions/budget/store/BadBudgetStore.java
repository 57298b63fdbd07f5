package planted.transactions.budget.store;

import jakarta.transaction.Transactional;

/** A store with a transaction of its own. */
class BadBudgetStore {
  @Transactional
  void save() {}
}
