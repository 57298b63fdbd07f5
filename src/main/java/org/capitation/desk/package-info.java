/**
 * 工作台: what people see that belongs to no single feature – the overview of the county, the page of
 * a community, and what waits for each user ({@link org.capitation.access.Matters}). It adds up
 * what the features hold, and decides nothing.
 */
package org.capitation.desk;
