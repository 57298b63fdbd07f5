/** 政策包的存储. */
package org.capitation.policy.store;
