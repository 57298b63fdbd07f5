package org.capitation.audit.boundary;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** 新事务留痕: the same for transactions that stand for themselves. */
@Transactional(TxType.REQUIRES_NEW)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class NewTransactionInterceptor extends TransactionInterceptor {}
