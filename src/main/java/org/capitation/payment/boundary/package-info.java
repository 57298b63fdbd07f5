/** 拨付的用例: preparing monthly statements. */
package org.capitation.payment.boundary;
