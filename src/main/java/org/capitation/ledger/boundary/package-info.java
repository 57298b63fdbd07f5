/** 台账的用例: taking visits, looking at charges, closing months. */
package org.capitation.ledger.boundary;
