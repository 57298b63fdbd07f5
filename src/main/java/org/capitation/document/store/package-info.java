/** 文书的存储: papers that were handed in, and those that were issued, with their hashes. */
package org.capitation.document.store;
