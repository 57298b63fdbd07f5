/** 拨付的存储: monthly statements. */
package org.capitation.payment.store;
