/** 清算的存储: assessments and divisions as papers. */
package org.capitation.settlement.store;
