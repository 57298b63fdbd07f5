/** 工作台的用例与页面. */
package org.capitation.desk.boundary;
