/** 文书的存储: papers that were handed in, with their hashes. */
package org.capitation.document.store;
