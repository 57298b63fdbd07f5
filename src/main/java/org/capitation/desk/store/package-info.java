/** 工作台的存储. */
package org.capitation.desk.store;
