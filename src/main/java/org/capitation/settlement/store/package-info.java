/** 年度清算的存储: papers with their seals and replies, and what was typed for them. */
package org.capitation.settlement.store;
