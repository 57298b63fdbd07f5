package planted.transactions.app;

import jakarta.transaction.Transactional;

/** Wiring with a transaction of its own. */
@Transactional
class BadStart {}
