/** 监测的使用: what is watched, by whom. */
package org.capitation.monitoring.boundary;
