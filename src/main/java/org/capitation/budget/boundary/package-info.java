/** 预算的用例: allocating and showing budgets. */
package org.capitation.budget.boundary;
