/**
 * 工作台: what people see that belongs to no single feature – the overview of the county and the page
 * of a community. It adds up what the features hold, and decides nothing.
 */
package org.capitation.desk;
