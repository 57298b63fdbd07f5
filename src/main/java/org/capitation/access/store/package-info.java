/** 账号存储: accounts in the database. */
package org.capitation.access.store;
