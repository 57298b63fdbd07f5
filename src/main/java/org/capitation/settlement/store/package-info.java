/**
 * 年度清算的存储: papers with seals and replies, what was typed for them, assessments, divisions,
 * scenarios.
 */
package org.capitation.settlement.store;
