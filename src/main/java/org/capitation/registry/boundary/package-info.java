/** 基础目录的用例: the register's files, and who may look at it. */
package org.capitation.registry.boundary;
