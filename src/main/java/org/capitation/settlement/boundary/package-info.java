/** 清算的用例: drafting the year end. */
package org.capitation.settlement.boundary;
