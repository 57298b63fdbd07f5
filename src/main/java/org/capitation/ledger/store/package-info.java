/** 台账的存储: visits with their first charge, later entries, totals and accounting months. */
package org.capitation.ledger.store;
