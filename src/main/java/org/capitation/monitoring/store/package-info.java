/** 监测的存储: the warnings that were issued, and the talks. */
package org.capitation.monitoring.store;
