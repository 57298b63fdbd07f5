package planted.stores.payment.store;

import jakarta.transaction.UserTransaction;

/** Begins transactions. */
record BadPaymentStore(UserTransaction transaction) {}
