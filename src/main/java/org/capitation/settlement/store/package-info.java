/** 清算的存储. */
package org.capitation.settlement.store;
