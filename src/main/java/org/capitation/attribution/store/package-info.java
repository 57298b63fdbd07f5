/** 归属的存储: the intervals of the newest version. */
package org.capitation.attribution.store;
