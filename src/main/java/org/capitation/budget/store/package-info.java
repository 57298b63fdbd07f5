/** 预算的存储: each version with the member-months that it was computed from. */
package org.capitation.budget.store;
