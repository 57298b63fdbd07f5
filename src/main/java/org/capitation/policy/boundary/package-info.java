/** 政策包的用例: adding packs. */
package org.capitation.policy.boundary;
